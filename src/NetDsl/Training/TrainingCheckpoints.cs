namespace NetDsl;

/// <summary>
/// Where and how often a training is saved while it goes on. A training whose process ended, by whatever cause, goes on from its
/// last checkpoint when the same program runs again, and computes the same bits as if it had never been interrupted; one that is
/// complete returns its result at once.
/// </summary>
/// <remarks>
/// A checkpoint holds the weights under their names, so that <see cref="Checkpoint"/> loads it as any other file; and, under names
/// that begin with <c>training.</c>, all else that the training needs to go on. It is called by its number of steps,
/// <c>step-00001200.safetensors</c>.
/// </remarks>
/// <param name="Folder">The folder of the files, which is made where it is missing. Each training has one of its own.</param>
public sealed record TrainingCheckpoints(string Folder)
{
    /// <summary>The folder of the files.</summary>
    public string Folder { get; } = Require.Text(Folder);

    /// <summary>
    /// After how many epochs the training is saved; at least 1, which is the default. It is also saved when it is complete and when
    /// it is cancelled.
    /// </summary>
    public int EveryEpochs { get; init => field = Require.Positive(value); } = 1;

    /// <summary>After how much time the training is saved, also between two steps of an epoch; null where epochs alone count.</summary>
    public TimeSpan? Every { get; init => field = value is { } time ? Require.NotNegative(time) : null; }

    /// <summary>How many checkpoints are kept, the last ones; at least 1, by default 3.</summary>
    public int Keep { get; init => field = Require.Positive(value); } = 3;

    /// <summary>Whether the weights of the best epoch so far are kept in <c>best.safetensors</c>. By default they are.</summary>
    public bool KeepBest { get; init; } = true;

    /// <summary>
    /// Whether the training goes on from the last checkpoint in the folder, if there is one. By default it does. A training that begins
    /// anew removes the checkpoints of the one before.
    /// </summary>
    public bool Resume { get; init; } = true;

    /// <summary>
    /// Whether a training may go on with another learning rate, other settings of the optimizer, another clipping or another early
    /// stopping than it was saved with. By default that is an error, as the bits are then no longer those of one training.
    /// More <see cref="TrainingOptions.Epochs"/> are always allowed.
    /// </summary>
    public bool AllowOtherSettings { get; init; }
}
