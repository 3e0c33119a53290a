using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Equations;
using static NetDsl.Generator.Equations.Reduction;

namespace NetDsl.Generator.Layers;

/// <summary>[Conv1D] and [Conv2D]: z[i,j,n] = Σᵤᵥₖ x[i·s + u·d, j·s + v·d, k]·W[u,v,k,n] + b[n], y = φ(z).</summary>
internal abstract class ConvolutionLayer(int rank) : FilterLayer(rank)
{
    public override string Kind => $"Conv{Rank}D";

    public override void Define(LayerBuilder layer)
    {
        var filters = layer.Size("filters");
        var groups = layer.Size("Groups", byDefault: 1);
        var arguments = new WindowArguments(layer, Rank);
        var windows = arguments.Kernel();
        if (!layer.CheckGrid(Rank) || SlidingWindow.Over(layer, windows, arguments) is not { } window)
            return;
        if (!CheckGroups(layer, groups, layer.Channels, $"channels: {layer.DescribeSource()}")
            || !CheckGroups(layer, groups, filters, "filters"))
        {
            return;
        }

        // A filter of group g reads the channels of group g; both are numbered within it.
        var φ = layer.Activation();
        var g = LayerBuilder.Axis("g", groups);
        var (k, n) = (LayerBuilder.Axis("k", layer.Channels / groups), LayerBuilder.Axis("n", filters / groups));
        var (channel, filter) = groups == 1 ? ((Subscript)k, (Subscript)n) : (g * k.Extent + k, g * n.Extent + n);

        var fanIn = window.Size * k.Extent;
        int[] shape = [.. window.Elements.Select(axis => axis.Extent), k.Extent, filters];
        var W = layer.Weights(
            "Weights", shape, layer.Initialization(φ), fanIn, fanOut: window.Size * n.Extent, sizedBy: "filters");
        var b = Bias(layer, filters, fanIn);
        var x = window.Source();

        var sum = Sum([.. window.Elements, k], x[window.Seen(channel)] * W[[.. window.Elements, k, filter]]);
        Filter(layer, window, φ, filters, filter, sum, b);
    }

    private static bool CheckGroups(LayerBuilder layer, int groups, int divided, string what)
    {
        if (divided % groups == 0)
            return true;
        layer.Report(Descriptors.GroupsDoNotDivide, "Groups", layer.Name, $"{groups}", $"{divided} {what}");
        return false;
    }
}
