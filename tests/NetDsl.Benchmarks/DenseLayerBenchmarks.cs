using BenchmarkDotNet.Attributes;

namespace NetDsl.Benchmarks;

/// <summary>One dense layer, 784→128.</summary>
public class DenseLayerBenchmarks : ICountedWork
{
    private InnerLayer _network = null!;

    /// <summary>The number of samples.</summary>
    [Params(32, 96)]
    public int Batch { get; set; }

    /// <summary>Makes the network and fills its workspace.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _network = new Workload<InnerLayer>(Batch).Network;
        _network.Backpropagate(Batch);
    }

    /// <summary>What one core can do at most.</summary>
    [Benchmark(Baseline = true)]
    public float Peak() => FusedMultiplyAddPeak.Run();

    /// <summary>y = φ(x·W + b).</summary>
    [Benchmark]
    public void Forward() => _network.ForwardLayer(Batch);

    /// <summary>∂W = xᵀ·∂z, ∂b = Σ ∂z, and the ∂z and ∂x before.</summary>
    [Benchmark]
    public void Backward() => _network.BackwardLayer(Batch);

    /// <inheritdoc/>
    public long Operations(string benchmark, int batch) => benchmark switch
    {
        nameof(Peak) => FusedMultiplyAddPeak.Operations,
        nameof(Forward) => FloatingPointOperations.Contraction(784, 128, batch),
        _ => FloatingPointOperations.Contraction(784, 128, batch) + FloatingPointOperations.Contraction(128, 10, batch),
    };
}
