using Xunit;
using static NetDsl.Generator.Tests.GridReference;

namespace NetDsl.Generator.Tests;

/// <summary>Transposed convolutions of every option against plain loops that add each kernel to the output.</summary>
public sealed class TransposedConvolutionTests
{
    private static readonly GridSuite Layers = Declare();

    public static TheoryData<string> Names => Layers.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Layers.Check(name);

    private static GridSuite Declare()
    {
        var layers = new GridSuite();
        layers.Add("Image", "TransposedConv2D(8)", [3, 4, 5], (x, w, b) => Transpose(x, w, b, new(5, 3), new(6, 3), 8));
        layers.Add("Strided", "TransposedConv2D(3, Stride = 2)", [3, 4, 8], (x, w, b) =>
            Transpose(x, w, b, new(7, 3, 2), new(9, 3, 2), 3));
        layers.Add("WithGaps", "TransposedConv2D(16, Kernel = 2, Stride = 3, OutputPadding = 1)", [2, 3, 2], (x, w, b) =>
            Transpose(x, w, b, new(6, 2, 3), new(9, 2, 3), 16));
        layers.Add("Padded", "TransposedConv2D(4, Kernel = 4, Stride = 2, PadHeight = 1, PadWidth = 0)", [3, 2, 3], (x, w, b) =>
            Transpose(x, w, b, new(6, 4, 2, Before: 1), new(6, 4, 2), 4));
        layers.Add("PaddedAndLonger", "TransposedConv2D(8, Stride = 2, Pad = 1, OutputPadding = 1)", [3, 2, 3], (x, w, b) =>
            Transpose(x, w, b, new(6, 3, 2, Before: 1), new(4, 3, 2, Before: 1), 8));
        layers.Add("TwiceAsLarge", "TransposedConv2D(8, Kernel = 5, Stride = 2, Padding = Padding.Same, Activation = Tanh)", [3, 4, 6], (x, w, b) =>
            Map(Transpose(x, w, b, new(6, 5, 2, Before: 1), new(8, 5, 2, Before: 1), 8), Math.Tanh));
        layers.Add("ThriceAsLargeWithGaps", "TransposedConv2D(1, Kernel = 2, Stride = 3, Padding = Padding.Same, Bias = false)", [2, 2, 3], (x, w, b) =>
            Transpose(x, w, b, new(6, 2, 3), new(6, 2, 3), 1));
        layers.Add("Sequence", "TransposedConv1D(17, Stride = 2, Activation = Relu)", [4, 3], (x, w, b) =>
            Map(Transpose(x, w, b, new(9, 3, 2), new(1), 17), z => Math.Max(z, 0)));
        layers.Add("Causal", "TransposedConv1D(8, Kernel = 5, Stride = 2, Padding = Padding.Causal)", [4, 3], (x, w, b) =>
            Transpose(x, w, b, new(8, 5, 2), new(1), 8));
        return layers;
    }

    private static Grid Map(Grid x, Func<double, double> function) => x with { Values = [.. x.Values.Select(function)] };
}
