using BenchmarkDotNet.Attributes;

namespace NetDsl.Benchmarks;

/// <summary>One sample, as an application predicts it.</summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
[GenericTypeArguments(typeof(TinyMlp))]
[GenericTypeArguments(typeof(MnistMlp))]
[GenericTypeArguments(typeof(DeepMlp))]
[GenericTypeArguments(typeof(WideMlp))]
public class PredictBenchmarks<TNetwork> : ICountedWork
    where TNetwork : class, INetwork<TNetwork, float>
{
    private readonly Workload<TNetwork> _workload = new(batch: 1);

    /// <summary>What one core can do at most.</summary>
    [Benchmark(Baseline = true)]
    public float Peak() => FusedMultiplyAddPeak.Run();

    /// <summary>Copied in, computed, read.</summary>
    [Benchmark]
    public float Predict() => _workload.Predict();

    /// <inheritdoc/>
    public long Operations(string benchmark, int batch) => benchmark == nameof(Peak)
        ? FusedMultiplyAddPeak.Operations
        : FloatingPointOperations.Forward(TNetwork.Description, batch);
}
