using NetDsl.Generator.Equations;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>
/// [SinusoidalPositions]: y[t,n] = x[t,n] + P[t,n] with P[t,2k] = sin(t·ω[k]), P[t,2k+1] = cos(t·ω[k]),
/// ω[k] = exp(−2k/D·ln 10000). Of an odd D, the last number is a sine.
/// </summary>
internal sealed class SinusoidalPositionsLayer : LayerDefinition
{
    public override string Kind => "SinusoidalPositions";

    public override void Define(LayerBuilder layer)
    {
        if (layer.Sequence() is not { } x)
            return;
        var (steps, width) = (x.Tensor.Shape[0], x.Tensor.Shape[1]);
        var (t, n) = (LayerBuilder.Axis("t", steps), LayerBuilder.Axis("n", width));
        var (sines, cosines) = (LayerBuilder.Axis("k", (width + 1) / 2), LayerBuilder.Axis("k", width / 2));
        var ω = layer.BatchValue("ω", sines.Extent);
        var P = layer.BatchValue("P", steps, width);
        var y = layer.Output(steps, width);

        ω[sines] = Exp(new Position(sines) * (-2 * Math.Log(10000) / width));
        P[t, 2 * sines] = Sin(new Position(t) * ω[sines]);
        if (cosines.Extent > 0)
            P[t, (2 * cosines) + 1] = Cos(new Position(t) * ω[cosines]);
        y[t, n] = x[t, n] + P[t, n];
    }
}
