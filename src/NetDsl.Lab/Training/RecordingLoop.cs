namespace NetDsl.Lab;

/// <summary>
/// Trains as <see cref="Trainer.Fit"/> does, and tells how large the gradients of some layers were: <see cref="Mediator.GradientInTraining"/>.
/// </summary>
/// <param name="layers">The names of the layers, which each network of the experiment has.</param>
public sealed class RecordingLoop(params IReadOnlyList<string> layers) : ITrainingLoop
{
    /// <inheritdoc/>
    public string Name => $"fit, gradients of {string.Join(", ", layers)} recorded";

    /// <inheritdoc/>
    public TrainingOutcome Train<TNetwork>(TNetwork network, DataSplit data, TrainingRecipe recipe, CancellationToken cancellationToken)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> =>
        Record(network, layers, held: null, data, recipe, cancellationToken).Outcome;

    /// <summary>Trains, and keeps the norm of each layer's gradient in each step.</summary>
    /// <param name="network">The network.</param>
    /// <param name="layers">The names of the layers.</param>
    /// <param name="held">The norms that the gradients are to have; null where they keep their own.</param>
    /// <param name="data">What it learns from.</param>
    /// <param name="recipe">Optimizer and options.</param>
    /// <param name="cancellationToken">Ends the training.</param>
    internal static (TrainingOutcome Outcome, IReadOnlyList<IReadOnlyList<double>> Norms) Record<TNetwork>(
        TNetwork network,
        IReadOnlyList<string> layers,
        IReadOnlyList<IReadOnlyList<double>>? held,
        DataSplit data,
        TrainingRecipe recipe,
        CancellationToken cancellationToken)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        var gradients = new LayerGradients(LayerGradients.RangesOf(TNetwork.Description, layers), recipe.Options.Clipping, held);
        var observed = recipe with { Options = recipe.Options with { Clipping = gradients } };
        var outcome = FitLoop.Instance.Train(network, data, observed, cancellationToken);
        return (outcome with { Told = gradients.Tell(layers) }, gradients.Norms);
    }
}
