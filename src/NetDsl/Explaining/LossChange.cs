using NetDsl.Tracing;

namespace NetDsl;

/// <summary>How an update changed the loss of the sample, or the mean loss of the batch: to first order, layer by layer, and in truth.</summary>
/// <param name="Layers">Σ g·Δw over the weights of each layer: what its part of the update changes to first order.</param>
/// <param name="Before">The loss with the old weights.</param>
/// <param name="After">The loss with the new weights.</param>
public sealed record LossChange(IReadOnlyList<LayerLossChange> Layers, double Before, double After)
{
    /// <summary>
    /// The loss with the new weights less the loss with the old ones, both computed in double: two floats that differ in their last bit
    /// say nothing of a change that is smaller.
    /// </summary>
    public double Actual { get; init; } = After - Before;

    /// <summary>Σ g·Δw over all weights: what the update changes to first order.</summary>
    public double Predicted { get; } = Layers.Sum(layer => layer.Predicted);

    /// <summary>What was predicted, and what came: <c>predicted −0.0848, true −0.0848: from 10.263 to 10.178</c>.</summary>
    public override string ToString() =>
        $"predicted {NumberText.Brief(Predicted)}, true {NumberText.Brief(Actual)}: from {NumberText.Brief(Before)} to {NumberText.Brief(After)}";
}
