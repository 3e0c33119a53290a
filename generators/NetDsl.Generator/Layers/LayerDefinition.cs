namespace NetDsl.Generator.Layers;

/// <summary>
/// A kind of layer: how its attribute reads and the equations it stands for. Forward code, backward code and explanation
/// are derived from the equations, so that this one class is all there is to a layer.
/// </summary>
internal abstract class LayerDefinition
{
    /// <summary>The attribute without "Attribute": <c>Dense</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Writes the equations of one layer.</summary>
    public abstract void Define(LayerBuilder layer);
}
