namespace NetDsl.Generator.Layers;

/// <summary>[Input]: what a sample brings. No equation.</summary>
internal sealed class InputLayer : LayerDefinition
{
    public override string Kind => "Input";

    public override void Define(LayerBuilder layer) => layer.Output(layer.Shape("shape"));
}
