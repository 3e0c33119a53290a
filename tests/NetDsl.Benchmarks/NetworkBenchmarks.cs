using BenchmarkDotNet.Attributes;

namespace NetDsl.Benchmarks;

/// <summary>The passes of training over a batch.</summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
[GenericTypeArguments(typeof(TinyMlp))]
[GenericTypeArguments(typeof(MnistMlp))]
[GenericTypeArguments(typeof(DeepMlp))]
[GenericTypeArguments(typeof(WideMlp))]
[GenericTypeArguments(typeof(LeNet))]
[GenericTypeArguments(typeof(GruRows))]
public class NetworkBenchmarks<TNetwork> : ICountedWork
    where TNetwork : class, INetwork<TNetwork, float>
{
    private Workload<TNetwork> _workload = null!;

    /// <summary>The number of samples.</summary>
    [Params(1, 32, 96, 128, 256)]
    public int Batch { get; set; }

    /// <summary>Makes the network and loads the batch.</summary>
    [GlobalSetup]
    public void Setup() => _workload = new Workload<TNetwork>(Batch);

    /// <summary>What one core can do at most.</summary>
    [Benchmark(Baseline = true)]
    public float Peak() => FusedMultiplyAddPeak.Run();

    /// <summary>The predictions.</summary>
    [Benchmark]
    public void Forward() => _workload.Forward();

    /// <summary>The predictions, the losses and the gradients.</summary>
    [Benchmark]
    public float Backpropagate() => _workload.Backpropagate();

    /// <summary>Samples copied in, backpropagation, Adam.</summary>
    [Benchmark]
    public float Step() => _workload.Step();

    /// <inheritdoc/>
    public long Operations(string benchmark, int batch) => benchmark switch
    {
        nameof(Peak) => FusedMultiplyAddPeak.Operations,
        nameof(Forward) => FloatingPointOperations.Forward(TNetwork.Description, batch),
        _ => FloatingPointOperations.Backpropagate(TNetwork.Description, batch),
    };
}
