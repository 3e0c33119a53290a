using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Layers;

internal partial class LayerBuilder
{
    /// <summary>What the data say the prediction should be, named <c>Layer.t</c>.</summary>
    public TensorSymbol Target(params int[] shape) => Intermediate("t", shape);

    /// <summary>The loss of each sample, named like the layer, and what makes the layer a loss.</summary>
    /// <param name="target">What the data say.</param>
    /// <param name="domain">Which targets are allowed.</param>
    /// <param name="prediction">What the network predicts.</param>
    /// <param name="classes">The number of classes where the loss is of classes.</param>
    public TensorSymbol Loss(TensorSymbol target, TargetDomain domain, TensorSymbol prediction, int classes = 0)
    {
        var loss = Output();
        _objective = new Objective(loss.Tensor, Weight, new Judgement(prediction.Tensor, target.Tensor, domain, classes));
        return loss;
    }

    /// <summary>The loss of each sample, named like the layer, of a loss that takes no target and predicts nothing.</summary>
    public TensorSymbol Penalty() => Penalise(Output());

    /// <summary>The loss of the whole batch, named like the layer, of a loss that takes no target and predicts nothing.</summary>
    public TensorSymbol BatchPenalty()
    {
        var loss = Value(declaration.Name, [], space: TensorSpace.BatchValues);
        _output = loss.Tensor;
        return Penalise(loss);
    }

    private double Weight => Number("Weight", 1);

    private TensorSymbol Penalise(TensorSymbol loss)
    {
        _objective = new Objective(loss.Tensor, Weight, null);
        return loss;
    }
}
