using NetDsl.Generator.Equations;
using static NetDsl.Generator.Equations.Reduction;

namespace NetDsl.Generator.Layers;

/// <summary>
/// [MaxPool1D] and [MaxPool2D]: y[i,j,c] = maxᵤᵥ x[i·s + u, j·s + v, c]. The place of the first maximum is kept: the gradient
/// goes there.
/// </summary>
internal abstract class MaxPoolingLayer(int rank) : PoolingLayer(rank)
{
    public override string Kind => $"MaxPool{Rank}D";

    protected override void Pool(LayerBuilder layer, SlidingWindow window, Axis c, TensorSymbol y)
    {
        var x = window.Source(outside: double.NegativeInfinity);
        var first = layer.Intermediate("first", window.Shape(layer.Channels));
        first[window.At(c)] = ArgMax(window.Elements, x[window.Seen(c)]);
        y[window.At(c)] = Max(window.Elements, x[window.Seen(c)]);
    }
}
