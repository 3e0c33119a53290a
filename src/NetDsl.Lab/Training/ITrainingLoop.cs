namespace NetDsl.Lab;

/// <summary>
/// How a network comes to its weights, where that is more than <see cref="Trainer.Fit"/>: adversarial training, or two networks that
/// learn from each other.
/// </summary>
public interface ITrainingLoop
{
    /// <summary>What reports and claims call it.</summary>
    string Name { get; }

    /// <summary>Trains a network on the thread that calls.</summary>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <param name="network">The network; its weights change.</param>
    /// <param name="data">What it learns from. Who looks at the test data cheats.</param>
    /// <param name="recipe">Optimizer and options; the seed of the options is that of the run.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    /// <returns>The number of steps taken, and what the loop tells of them.</returns>
    TrainingOutcome Train<TNetwork>(TNetwork network, DataSplit data, TrainingRecipe recipe, CancellationToken cancellationToken)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>;
}
