namespace NetDsl.Generator.Layers;

/// <summary>[Flatten]: y[n] = x[n], the elements of x in their order.</summary>
internal sealed class FlattenLayer : LayerDefinition
{
    public override string Kind => "Flatten";

    public override void Define(LayerBuilder layer)
    {
        var x = layer.Source.Flat;
        var n = LayerBuilder.Axis("n", x.Length);
        layer.Output(x.Length)[n] = x[n];
    }
}
