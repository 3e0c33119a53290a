namespace NetDsl;

/// <summary>The part of a layer in the change of the loss.</summary>
/// <param name="Layer">The layer's name.</param>
/// <param name="Predicted">Σ g·Δw over its weights.</param>
public sealed record LayerLossChange(string Layer, double Predicted);
