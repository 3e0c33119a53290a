using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>
/// [AveragePool1D] and [AveragePool2D]: y[i,j,c] = Σᵤᵥ x[i·s + u, j·s + v, c] / (K·K); with a margin, each sum is divided by
/// the number of its elements that lie inside the source.
/// </summary>
internal abstract class AveragePoolingLayer(int rank) : PoolingLayer(rank)
{
    public override string Kind => $"AveragePool{Rank}D";

    protected override void Pool(LayerBuilder layer, SlidingWindow window, Axis c, TensorSymbol y)
    {
        var at = window.At(c);
        var sum = Sum(window.Elements, window.Source()[window.Seen(c)]);
        if (!window.IsPadded)
        {
            y[at] = sum / window.Size;
            return;
        }

        var S = layer.Intermediate("S", window.Shape(layer.Channels));
        S[at] = sum;
        var counts = window.Places.Select((_, axis) => Inside(layer, window, axis));
        y[at] = S[at] / counts.Aggregate((rows, columns) => rows * columns);
    }

    /// <summary>How many elements lie inside, at each place along an axis: n[i] = min(i·s − p + K, H) − max(i·s − p, 0).</summary>
    private static Expression Inside(LayerBuilder layer, SlidingWindow window, int axis)
    {
        var i = window.Places[axis];
        var count = layer.BatchValue($"n{i.Symbol}", i.Extent);
        Expression start = new Position(window.Start(axis));
        Expression end = new Position(window.Start(axis) + window.Elements[axis].Extent);
        Expression length = layer.Source.Tensor.Shape[axis];
        count[i] = If(end < length, end, length) - If(start > 0, start, 0);
        return count.Detached[i];
    }
}
