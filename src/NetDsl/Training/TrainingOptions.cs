namespace NetDsl;

/// <summary>How a network is trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>How often the training goes through all samples; at least 1.</summary>
    public int Epochs { get; init => field = Require.Positive(value); } = 10;

    /// <summary>The number of samples of a step; at least 1. The last batch of an epoch may have fewer.</summary>
    public int BatchSize { get; init => field = Require.Positive(value); } = 32;

    /// <summary>What the order of the samples is drawn from.</summary>
    public int Seed { get; init; }

    /// <summary>Whether each epoch takes the samples in an order of its own; else they come as they lie.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>What bounds the gradients of a step, if anything does.</summary>
    public GradientClipping? Clipping { get; init; }

    /// <summary>When the training ends before its last epoch, if it may. Asks for validation data.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>
    /// The number of threads that share the samples of a batch, each with one part of them; at least 1. A seed gives the same bits whenever
    /// it meets the same number of threads. By default null: network and batch decide into how many parts a batch is divided, and the
    /// machine how many of them are computed at a time, which changes no bit.
    /// </summary>
    public int? Threads { get; init => field = value is { } threads ? Require.Positive(threads) : null; }

    /// <summary>
    /// The least time between two reports of progress; zero reports every step. The end of an epoch is always reported.
    /// </summary>
    public TimeSpan ReportInterval { get; init => field = Require.NotNegative(value); }

    /// <summary>
    /// Is called after each epoch on the thread that trains, while nothing moves: here the network can be saved and measured,
    /// and the training ended (<see cref="TrainingEpoch.Stop"/>). A receiver of progress is no place for that:
    /// <see cref="Progress{T}"/> runs on other threads, while the training goes on.
    /// </summary>
    public Action<TrainingEpoch>? OnEpoch { get; init; }

    /// <summary>Where and how often the training is saved, so that it goes on after an interruption; by default nowhere.</summary>
    public TrainingCheckpoints? Checkpoints { get; init; }

    /// <summary>
    /// Is told what a training can do and hardly ever should, once each, on the thread that trains; null to be told nothing.
    /// Unless said otherwise, <see cref="TrainingWarning.Print"/> writes a line to the error output.
    /// </summary>
    public Action<TrainingWarning>? OnWarning { get; init; } = TrainingWarning.Print;

    /// <summary>The <see cref="TrainingWarning.Id"/>s of warnings that are not given.</summary>
    /// <exception cref="ArgumentException">There is no such warning.</exception>
    public IReadOnlyList<string> MutedWarnings { get; init => field = WarningKind.RequireIds(value); } = [];
}
