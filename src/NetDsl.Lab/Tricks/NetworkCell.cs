namespace NetDsl.Lab;

/// <summary>A network of an experiment: the plain one, or one with some tricks.</summary>
public abstract class NetworkCell
{
    private protected NetworkCell()
    {
    }

    /// <summary>The layers, shapes and parameters.</summary>
    public abstract NetworkDescription Description { get; }

    /// <summary>Makes the cell of a network.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    public static NetworkCell Of<TNetwork>()
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> =>
        new NetworkCell<TNetwork>();

    /// <summary>The weights that the network of a seed starts from.</summary>
    internal abstract InitialWeights Draw(int seed);

    /// <summary>Trains the network of a seed.</summary>
    /// <param name="data">The data.</param>
    /// <param name="recipe">How it is trained.</param>
    /// <param name="seed">Of its weights, the order of the samples, and noise.</param>
    /// <param name="shared">The weights that it starts from where it has them.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    internal abstract TrainedNetwork Train(
        DataSplit data, TrainingRecipe recipe, int seed, InitialWeights shared, CancellationToken cancellationToken);
}
