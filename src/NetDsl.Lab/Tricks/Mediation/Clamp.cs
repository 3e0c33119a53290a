namespace NetDsl.Lab;

/// <summary>
/// Holds a mediator as it is without the trick, while the trick is on. If the gain goes away, the trick works through the mediator; if
/// it stays, the stated reason is not the reason.
/// </summary>
public sealed class Clamp
{
    private Clamp(NetworkCell? network, Treatment? treatment) => (Network, Treatment) = (network, treatment);

    /// <summary>The network that has the trick and holds the mediator; null where the trick's own is trained otherwise.</summary>
    internal NetworkCell? Network { get; }

    /// <summary>What holds the mediator besides the trick; null where the network does.</summary>
    internal Treatment? Treatment { get; }

    /// <summary>A network that has the trick, with what holds the mediator: a variation of the trick's network.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    public static Clamp By<TNetwork>()
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> =>
        new(NetworkCell.Of<TNetwork>(), null);

    /// <summary>The trick on other data, which holds the mediator.</summary>
    /// <param name="data">Makes the data of a seed, after the trick if that is one of data.</param>
    public static Clamp By(Func<DataSplit, int, DataSplit> data) =>
        new(null, new("clamp", data ?? throw new ArgumentNullException(nameof(data)), null));

    /// <summary>The trick in another training, which holds the mediator.</summary>
    /// <param name="training">Makes the recipe, after the trick if that is one of training.</param>
    public static Clamp By(Func<TrainingRecipe, TrainingRecipe> training) =>
        new(null, new("clamp", null, training ?? throw new ArgumentNullException(nameof(training))));

    /// <summary>The trick on other data and in another training, which hold the mediator together.</summary>
    /// <param name="data">Makes the data of a seed, after the trick if that is one of data.</param>
    /// <param name="training">Makes the recipe, after the trick if that is one of training.</param>
    public static Clamp By(Func<DataSplit, int, DataSplit> data, Func<TrainingRecipe, TrainingRecipe> training) => new(null, new(
        "clamp", data ?? throw new ArgumentNullException(nameof(data)), training ?? throw new ArgumentNullException(nameof(training))));

    /// <summary>For an experiment of a function: it is told that the clamp is on, by <see cref="RunSettings.Clamped"/>.</summary>
    public static Clamp ByFunction { get; } = new(null, new("clamp", null, null));
}
