using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[Softmax]: y[n] = exp(x[n] − max)/Σ exp(x − max) at each position.</summary>
internal sealed class SoftmaxLayer : LayerDefinition
{
    public override string Kind => "Softmax";

    public override string? Activation => Kind;

    public override void Define(LayerBuilder layer)
    {
        var x = layer.Source;
        var at = Positions.In(x);
        var (here, n) = (at.Each, at.Channel);
        int[] shape = [.. x.Tensor.Shape];
        var max = layer.Shift("max", at.Shape);
        var e = layer.Intermediate("e", shape);
        var S = layer.Intermediate("S", at.Shape);
        var y = layer.Output(shape);

        max[here] = Max(n, x[at.Of(n)]);
        e[at.Of(n)] = Exp(x[at.Of(n)] - max[here]);
        S[here] = Sum(n, e[at.Of(n)]);
        y[at.Of(n)] = e[at.Of(n)] / S[here];
    }
}
