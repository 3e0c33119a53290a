using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>[Activate]: y[n] = φ(x[n]).</summary>
internal sealed class ActivateLayer : LayerDefinition
{
    public override string Kind => "Activate";

    public override void Define(LayerBuilder layer)
    {
        var φ = layer.Activation("activation");
        var (x, y) = (layer.Source, layer.Output([.. layer.Source.Tensor.Shape]));
        var positions = Positions.In(x);
        Subscript[] at = positions.Of(positions.Channel);
        if (φ is not { IsPerChannel: true })
            (x, y, at) = (x.Flat, y.Flat, [LayerBuilder.Axis("n", x.Length)]);
        y[at] = φ is null ? x[at] : φ.Of(x[at]);
    }
}
