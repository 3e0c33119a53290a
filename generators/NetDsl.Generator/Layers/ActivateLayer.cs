using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>[Activate]: y[n] = φ(x[n]).</summary>
internal sealed class ActivateLayer : LayerDefinition
{
    public override string Kind => "Activate";

    public override void Define(LayerBuilder layer)
    {
        var x = layer.Source.Flat;
        var φ = layer.Activation("activation");
        var n = LayerBuilder.Axis("n", x.Length);
        layer.Output([.. layer.Source.Tensor.Shape]).Flat[n] = φ is null ? x[n] : φ.Of(x[n]);
    }
}
