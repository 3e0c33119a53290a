namespace NetDsl.Lab;

/// <summary>
/// What a trick is said to work through: a number of a trained network that the trick moves, and that moves the measure. Whether it
/// does is asked by <see cref="Clamp"/>: a trick works for the stated reason only if its mediator moves, and holding it takes the gain
/// away.
/// </summary>
/// <remarks>Baron and Kenny, "The Moderator–Mediator Variable Distinction", 1986; here the mediator is held, not only correlated.</remarks>
/// <param name="Name">What reports and claims call it.</param>
/// <param name="Of">How it is measured.</param>
public sealed partial record Mediator(string Name, Func<TrainedNetwork, double> Of)
{
    /// <summary>A number that the function of an experiment, or the loop of a training, tells under this name.</summary>
    /// <param name="name">The name.</param>
    public static Mediator Told(string name) => new(name, network => NumberOf(network.Outcome, name));

    private static double NumberOf(TrainingOutcome outcome, string name) => outcome.Told.TryGetValue(name, out var number)
        ? number
        : throw new InvalidOperationException(
            $"The training did not tell {name}, but {(outcome.Told.Count == 0 ? "nothing" : string.Join(", ", outcome.Told.Keys))}; give the recipe a loop that tells it.");

    private static T[] OfLayers<T>(IEnumerable<string> layers, Func<string, T> make)
    {
        ArgumentNullException.ThrowIfNull(layers);
        return [.. layers.Select(make)];
    }
}
