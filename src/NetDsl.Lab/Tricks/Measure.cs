namespace NetDsl.Lab;

/// <summary>A number by which a trained network is judged.</summary>
/// <param name="Name">What reports and claims call it.</param>
/// <param name="Of">How it is measured.</param>
public sealed record Measure(string Name, Func<TrainedNetwork, double> Of)
{
    /// <summary>The share of the test samples whose class is told.</summary>
    public static Measure Accuracy { get; } = new("accuracy", network => network.Classify(network.Data.Test).Accuracy);

    /// <summary>The mean loss of the test samples.</summary>
    public static Measure Loss { get; } = new("loss", network => network.MeanLoss(network.Data.Test));

    /// <summary>A number that the function of an experiment tells under this name; see <see cref="Experiment.Of(string, IReadOnlyList{string}, Func{RunSettings, IReadOnlyDictionary{string, double}})"/>.</summary>
    /// <param name="name">The name.</param>
    public static Measure Told(string name) =>
        new(name, _ => throw new InvalidOperationException($"{name} is told by a function; a network does not tell it. Give the measure a function of the trained network."));
}
