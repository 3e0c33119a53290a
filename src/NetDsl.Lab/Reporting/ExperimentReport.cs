namespace NetDsl.Lab;

/// <summary>What an experiment found.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Hash">The hash of all that was declared.</param>
/// <param name="Tricks">What was found of each trick.</param>
/// <param name="Interactions">How the tricks go together, two by two.</param>
/// <param name="Controls">What the controls came to.</param>
/// <param name="Arms">What each arm measured and cost.</param>
public sealed record ExperimentReport(
    Experiment Experiment,
    string Hash,
    IReadOnlyList<TrickResult> Tricks,
    IReadOnlyList<InteractionResult> Interactions,
    IReadOnlyList<ControlResult> Controls,
    IReadOnlyList<ArmResult> Arms)
{
    /// <summary>All that was declared before the runs, in lines.</summary>
    public required string Declared { get; init; }

    /// <summary>What a reader must know besides: a claim that was changed, runs that are missing or failed, too few pairs.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What was found of a trick.</summary>
    /// <exception cref="ArgumentException">There is no such trick.</exception>
    public TrickResult this[string trick] => Tricks.FirstOrDefault(result => result.Trick == trick)
        ?? throw new ArgumentException($"{Experiment.Name} has no trick {trick}; it has {string.Join(", ", Experiment.Tricks)}.", nameof(trick));
}
