namespace NetDsl.Lab;

/// <summary>A network of an experiment.</summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
internal sealed class NetworkCell<TNetwork> : NetworkCell
    where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
{
    /// <inheritdoc/>
    public override NetworkDescription Description => TNetwork.Description;

    /// <inheritdoc/>
    internal override InitialWeights Draw(int seed) => InitialWeights.Of(TNetwork.Create(seed, capacity: 1));

    /// <inheritdoc/>
    internal override TrainedNetwork Train(
        DataSplit data, TrainingRecipe recipe, int seed, InitialWeights shared, CancellationToken cancellationToken)
    {
        var network = TNetwork.Create(seed, recipe.Options.BatchSize);
        shared.CopyTo(network);
        var outcome = recipe.Loop.Train(network, data, recipe.ForRun(seed), cancellationToken);
        return new TrainedNetwork<TNetwork>(network, data, seed, outcome, other => Train(other, recipe, seed, shared, cancellationToken));
    }
}
