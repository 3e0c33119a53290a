namespace NetDsl.Lab;

/// <summary>A network of an experiment.</summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
internal sealed class NetworkCell<TNetwork> : NetworkCell
    where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
{
    /// <inheritdoc/>
    public override NetworkDescription Description => TNetwork.Description;
}
