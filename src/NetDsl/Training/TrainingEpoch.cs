namespace NetDsl;

/// <summary>An epoch that is complete, as <see cref="TrainingOptions.OnEpoch"/> is told of it.</summary>
public sealed class TrainingEpoch
{
    internal TrainingEpoch(EpochResult result, bool isBest) => (Result, IsBest) = (result, isBest);

    /// <summary>What the epoch came to.</summary>
    public EpochResult Result { get; }

    /// <summary>Whether no epoch before it had a smaller validation loss or, without validation data, training loss.</summary>
    public bool IsBest { get; }

    /// <summary>Whether <see cref="Stop"/> was called.</summary>
    internal bool IsStopped { get; private set; }

    /// <summary>Ends the training after this epoch.</summary>
    public void Stop() => IsStopped = true;
}
