using static NetDsl.Generator.Equations.Reduction;

namespace NetDsl.Generator.Layers;

/// <summary>
/// [DepthwiseConv1D] and [DepthwiseConv2D]: z[i,j,n] = Σᵤᵥ x[i·s + u·d, j·s + v·d, n]·W[u,v,n] + b[n], y = φ(z), where
/// each channel of x stands as many times in a row as the multiplier says.
/// </summary>
internal abstract class DepthwiseConvolutionLayer(int rank) : FilterLayer(rank)
{
    public override string Kind => $"DepthwiseConv{Rank}D";

    public override void Define(LayerBuilder layer)
    {
        var multiplier = layer.Size("Multiplier", byDefault: 1);
        var arguments = new WindowArguments(layer, Rank);
        var windows = arguments.Kernel();
        if (!layer.CheckGrid(Rank)
            || SlidingWindow.Over(layer, windows, arguments) is not { } window
            || !layer.CheckFits("elements", "Multiplier", [layer.Channels, multiplier]))
        {
            return;
        }

        var φ = layer.Activation();
        var n = LayerBuilder.Axis("n", layer.Channels * multiplier);
        int[] shape = [.. window.Elements.Select(axis => axis.Extent), n.Extent];
        var W = layer.Weights(
            "Weights", shape, layer.Initialization(φ), fanIn: window.Size, fanOut: window.Size * multiplier, sizedBy: "Multiplier");
        var b = Bias(layer, n.Extent, fanIn: window.Size);
        var x = window.Source(copies: multiplier);

        var sum = Sum(window.Elements, x[window.Seen(n)] * W[[.. window.Elements, n]]);
        Filter(layer, window, φ, n.Extent, n, sum, b);
    }
}
