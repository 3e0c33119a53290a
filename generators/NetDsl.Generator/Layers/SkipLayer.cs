namespace NetDsl.Generator.Layers;

/// <summary>[Skip]: the output of its source. No equation.</summary>
internal sealed class SkipLayer : LayerDefinition
{
    public override string Kind => "Skip";

    public override void Define(LayerBuilder layer)
    {
        if (layer.SourceLayers.FirstOrDefault() is { } source)
            layer.PassOn(source);
    }
}
