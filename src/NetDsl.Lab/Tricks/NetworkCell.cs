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
}
