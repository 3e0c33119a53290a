using NetDsl.Tests.Networks;
using NetDsl.Tests.Optimizers;
using static NetDsl.Tests.Networks.Speech;

namespace NetDsl.Tests.Training.Resuming;

/// <summary>
/// A training of a network with noise, dropout and batch statistics, on a loss that leaves positions out, that always comes to the
/// same bits: from its beginning, or from what a folder holds of it.
/// </summary>
/// <param name="Optimizer">A name of <see cref="OptimizerCases"/>, "OneCycle" for Adam with such a rate, or "own".</param>
/// <param name="Threads">The number of threads.</param>
/// <param name="Stops">Whether it stops early.</param>
internal sealed record Course(string Optimizer, int Threads, bool Stops)
{
    public int Epochs { get; init; } = 6;

    public int Rows { get; init; } = 23;

    public TrainingCheckpoints? Checkpoints { get; init; }

    public Action<TrainingEpoch>? OnEpoch { get; init; }

    public Action? OnStep { get; init; }

    public Dataset<float> Data { get; init; } = Sentences(100, skipped: 0);

    /// <summary>Goes on with it in new objects, as a new process does.</summary>
    /// <param name="endsAfter">The steps, counted from the first of all, after which it is cancelled.</param>
    /// <returns>What it came to; null where it was cancelled.</returns>
    public Outcome? Run(long endsAfter = long.MaxValue)
    {
        var (network, optimizer) = (new Speaker(seed: 1), MakeOptimizer());
        using var source = new CancellationTokenSource();
        var progress = new Receiver(_ =>
        {
            OnStep?.Invoke();
            if (optimizer.Steps >= endsAfter)
                source.Cancel();
        });
        try
        {
            var rows = Data.Subset([.. Enumerable.Range(0, Rows)]);
            var result = network.Fit(rows, optimizer, Options, Sentences(7, skipped: 1), progress, source.Token);
            return new(result, network, optimizer);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private TrainingOptions Options => new()
    {
        Epochs = Epochs,
        BatchSize = 5,
        Seed = 3,
        Threads = Threads,
        Clipping = GradientClipping.ByNorm(1),
        EarlyStopping = Stops ? new(Patience: 2) : null,
        Checkpoints = Checkpoints,
        OnEpoch = OnEpoch,
    };

    private Optimizer MakeOptimizer() => Optimizer switch
    {
        "own" => new SpoilingOptimizer(0.01, spoiledStep: long.MaxValue),
        "OneCycle" => new Adam(new OneCycle(0.05)),
        _ => OptimizerCases.Of(Optimizer).Optimizer,
    };

    private static Dataset<float> Sentences(int rows, int skipped)
    {
        float[] targets = [.. Sounds(rows).Select((sound, i) => i % 7 == skipped ? -1f : sound)];
        return new(12, 4, Waves(rows), targets);
    }
}
