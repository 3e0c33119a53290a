using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>[LogSoftmax]: y[n] = (x[n] − max) − log Σ exp(x − max) at each position.</summary>
internal sealed class LogSoftmaxLayer : LayerDefinition
{
    public override string Kind => "LogSoftmax";

    public override string? Range => "up to 0";

    public override void Define(LayerBuilder layer)
    {
        var x = layer.Source;
        var at = Positions.In(x);
        var (here, n) = (at.Each, at.Channel);
        int[] shape = [.. x.Tensor.Shape];
        var max = layer.Shift("max", at.Shape);
        var e = layer.Intermediate("e", shape);
        var S = layer.Intermediate("S", at.Shape);
        var log = layer.Intermediate("log", at.Shape);
        var y = layer.Output(shape);

        max[here] = Max(n, x[at.Of(n)]);
        e[at.Of(n)] = Exp(x[at.Of(n)] - max[here]);
        S[here] = Sum(n, e[at.Of(n)]);
        log[here] = Log(S[here]);
        y[at.Of(n)] = x[at.Of(n)] - max[here] - log[here];
    }
}
