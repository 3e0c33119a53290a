namespace NetDsl.Lab;

/// <summary>
/// Trains with gradients that are as large, step by step, as those of the plain network: first the plain network of the same seed is trained on
/// the same data, then the other one, and in each step the gradient of each of some layers is scaled to the norm that it had there.
/// Its direction stays. Holds <see cref="Mediator.GradientInTraining"/>.
/// </summary>
/// <remarks>
/// A yoked control. An optimizer that divides a gradient by its own size, as <see cref="Adam"/> does, hardly notices: then
/// the size is held, and no reason for a gain.
/// </remarks>
/// <typeparam name="TPlain">The plain network's class.</typeparam>
/// <param name="layers">The names of the layers, which both networks have.</param>
public sealed class YokedLoop<TPlain>(params IReadOnlyList<string> layers) : ITrainingLoop
    where TPlain : Network<TPlain, float>, INetwork<TPlain, float>
{
    /// <summary>Further layers, whose gradients are told and not held.</summary>
    public IReadOnlyList<string> Recorded { get; init => field = Require.NotNull(value); } = [];

    /// <inheritdoc/>
    public string Name => $"fit, gradients of {string.Join(", ", layers)} as large as those of {TPlain.Description.Name}";

    /// <inheritdoc/>
    public TrainingOutcome Train<TNetwork>(TNetwork network, DataSplit data, TrainingRecipe recipe, CancellationToken cancellationToken)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        var plain = TPlain.Create(recipe.Options.Seed, recipe.Options.BatchSize);
        var (_, norms) = RecordingLoop.Record(plain, layers, held: null, data, recipe, cancellationToken);
        string[] free = [.. Recorded.Except(layers)];
        return RecordingLoop.Record(network, [.. layers, .. free], [.. norms, .. free.Select(_ => Array.Empty<double>())], data, recipe, cancellationToken).Outcome;
    }
}
