using System.Reflection;

namespace NetDsl.Lab;

/// <summary>
/// A comparison that is declared before it is run: networks with and without tricks, what would count as a gain, and how many pairs.
/// Each method gives a new experiment; nothing runs before <see cref="Run"/> or <see cref="InvokeAsync"/>.
/// </summary>
/// <remarks>
/// In a pair all that is not the trick is the same: the seed, the data and its order, the noise, and the initial weights of each tensor that both
/// networks have with the same name and shape and draw alike.
/// </remarks>
public sealed partial record Experiment
{
    private Experiment(string name, IReadOnlyList<string> networkTricks, IReadOnlyList<NetworkCell> cells)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        (Name, NetworkTricks, Networks) = (name, networkTricks, cells);
    }

    /// <summary>What reports call it.</summary>
    public string Name { get; private init; }

    /// <summary>The names of the tricks that are networks, then of those of data and training.</summary>
    public IReadOnlyList<string> Tricks => [.. NetworkTricks, .. Treatments.Select(treatment => treatment.Name)];

    /// <summary>What is asked; null as long as nothing is.</summary>
    public Claim? Claim { get; private init; }

    /// <summary>The seeds of the pairs.</summary>
    public IReadOnlyList<int> Seeds { get; private init; } = [.. Enumerable.Range(1, 10)];

    /// <summary>How often the results are looked at: once, at the end, or up to so many times.</summary>
    public int Looks { get; private init; } = 1;

    /// <summary>Whether each trick is only tried alone, so that no interaction can show.</summary>
    public bool IsOneAtATime { get; private init; }

    /// <summary>What was done to tune each arm, as reports print it.</summary>
    public string Tuning { get; private init; } = "no arm was tuned";

    /// <summary>The number by which the experiment differs from others of a series; null where it is in none.</summary>
    internal (string Quantity, double Value)? Varied { get; private init; }

    internal IReadOnlyList<string> NetworkTricks { get; private init; }

    internal IReadOnlyList<NetworkCell> Networks { get; }

    internal IReadOnlyList<Treatment> Treatments { get; private init; } = [];

    internal IReadOnlyList<LabTask> Tasks { get; private init; } = [];

    internal IReadOnlyList<Prediction> Predictions { get; private init; } = [];

    internal IReadOnlyList<Mediator> Watched { get; private init; } = [];

    internal bool HasControls { get; private init; }

    internal TrainingRecipe Recipe { get; private init; } = TrainingRecipe.Usual;

    internal Func<RunSettings, IReadOnlyDictionary<string, double>>? Function { get; private init; }

    /// <summary>Compares all combinations of some tricks.</summary>
    /// <typeparam name="TFactorial">The class that is marked with <see cref="FactorialAttribute"/>.</typeparam>
    public static Experiment Of<TFactorial>()
        where TFactorial : IFactorial =>
        new(TFactorial.Design.Name, TFactorial.Design.Tricks, TFactorial.Design.Cells);

    /// <summary>Compares a network with a variation of it.</summary>
    /// <typeparam name="TPlain">The network.</typeparam>
    /// <typeparam name="TTrick">The variation. Its <see cref="TrickAttribute"/> names the trick; else its class does.</typeparam>
    public static Experiment Of<TPlain, TTrick>()
        where TPlain : Network<TPlain, float>, INetwork<TPlain, float>
        where TTrick : Network<TTrick, float>, INetwork<TTrick, float> =>
        new(
            $"{TTrick.Description.Name} against {TPlain.Description.Name}",
            [typeof(TTrick).GetCustomAttribute<TrickAttribute>()?.Name ?? TTrick.Description.Name],
            [NetworkCell.Of<TPlain>(), NetworkCell.Of<TTrick>()]);

    /// <summary>Compares tricks of data or training, which <see cref="Trick"/> adds, on one network.</summary>
    /// <typeparam name="TPlain">The network.</typeparam>
    public static Experiment OfNetwork<TPlain>()
        where TPlain : Network<TPlain, float>, INetwork<TPlain, float> =>
        new(TPlain.Description.Name, [], [NetworkCell.Of<TPlain>()]);

    /// <summary>Compares whatever a function measures: a simulation, or a program of any kind.</summary>
    /// <param name="name">What reports call it.</param>
    /// <param name="tricks">The names of the tricks.</param>
    /// <param name="function">
    /// Tells the claim's measure and all mediators of one run, by name. It is called by several threads at once.
    /// </param>
    public static Experiment Of(string name, IReadOnlyList<string> tricks, Func<RunSettings, IReadOnlyDictionary<string, double>> function)
    {
        ArgumentNullException.ThrowIfNull(tricks);
        ArgumentNullException.ThrowIfNull(function);
        return new Experiment(name, [.. tricks], []) { Function = function, Tasks = [new("", _ => throw new InvalidOperationException("A function has no data."))] };
    }
}
