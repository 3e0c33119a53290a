using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

internal partial class LayerBuilder
{
    /// <summary>What the data say the prediction should be, named <c>Layer.t</c>.</summary>
    public TensorSymbol Target(params int[] shape) => Intermediate("t", shape);

    /// <summary>The loss of each sample, named like the layer, and what makes the layer a loss.</summary>
    public TensorSymbol Loss(TensorSymbol target, TargetDomain domain, TensorSymbol prediction)
    {
        var loss = Output();
        _objective = new Objective(loss.Tensor, Number("Weight", 1), target.Tensor, domain, prediction.Tensor);
        return loss;
    }
}
