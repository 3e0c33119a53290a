namespace NetDsl.Generator.Layers;

/// <summary>
/// A kind of layer: how its attribute reads and the equations it stands for. Forward code, backward code and explanation
/// are derived from the equations, so that this one class is all there is to a layer.
/// </summary>
internal abstract class LayerDefinition
{
    /// <summary>The attribute without "Attribute": <c>Dense</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Whether it reads, where it names nothing, all layers above it and not the last one.</summary>
    public virtual bool ReadsAllAbove => false;

    /// <summary>Whether it may use the weights of another layer with their axes exchanged.</summary>
    public virtual bool MayTranspose => false;

    /// <summary>The activation that it is, or that a loss makes its predictions with; null where there is none.</summary>
    public virtual string? Activation => null;

    /// <summary>Which numbers it puts out whatever it reads, in words; null where it may be any.</summary>
    public virtual string? Range => null;

    /// <summary>Writes the equations of one layer.</summary>
    public abstract void Define(LayerBuilder layer);
}
