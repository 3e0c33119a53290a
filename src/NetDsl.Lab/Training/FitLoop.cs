namespace NetDsl.Lab;

/// <summary>The trainer's loop.</summary>
internal sealed class FitLoop : ITrainingLoop
{
    public static FitLoop Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "fit";

    /// <inheritdoc/>
    public TrainingOutcome Train<TNetwork>(TNetwork network, DataSplit data, TrainingRecipe recipe, CancellationToken cancellationToken)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> =>
        new(network.Fit(data.Train, recipe.Optimizer(), recipe.Options, data.Validation, cancellationToken: cancellationToken).Steps);
}
