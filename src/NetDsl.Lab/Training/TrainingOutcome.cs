namespace NetDsl.Lab;

/// <summary>What a training came to, besides the weights.</summary>
/// <param name="Steps">The number of steps taken.</param>
public sealed record TrainingOutcome(long Steps)
{
    /// <summary>Numbers of the training, by name, for mediators that ask for them: <see cref="Mediator.Told"/>.</summary>
    public IReadOnlyDictionary<string, double> Told { get; init; } = new Dictionary<string, double>();
}
