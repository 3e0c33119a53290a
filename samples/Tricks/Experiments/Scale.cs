namespace NetDsl.Samples.Tricks.Experiments;

/// <summary>How much is asked: seeds, samples and epochs.</summary>
/// <param name="Name">What command lines call it.</param>
/// <param name="Seeds">The number of pairs of each comparison.</param>
/// <param name="Train">The number of digits to train with.</param>
/// <param name="Test">The number of digits to test with.</param>
/// <param name="Letters">The number of letters to train with; half as many to test with.</param>
/// <param name="Epochs">How often a training goes through its samples.</param>
internal sealed record Scale(string Name, int Seeds, int Train, int Test, int Letters, int Epochs)
{
    /// <summary>Says nothing of any trick, only that all of it runs.</summary>
    public static Scale Quick { get; } = new("quick", Seeds: 2, Train: 64, Test: 64, Letters: 1024, Epochs: 1);

    /// <summary>Some minutes on two cores.</summary>
    public static Scale Usual { get; } = new("usual", Seeds: 16, Train: 1000, Test: 2000, Letters: 25_600, Epochs: 12);

    /// <summary>Twenty minutes or more.</summary>
    public static Scale Thorough { get; } = new("thorough", Seeds: 30, Train: 4000, Test: 5000, Letters: 64_000, Epochs: 30);
}
