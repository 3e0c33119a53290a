using Xunit;
using static NetDsl.Generator.Tests.GridReference;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Convolutions of every option against plain loops, and at channels and filters that take every schedule. Where padding is
/// given by name, the places and the margin that follow from it are written out.
/// </summary>
public sealed class ConvolutionTests
{
    private static readonly GridSuite Layers = Declare();

    public static TheoryData<string> Names => Layers.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Layers.Check(name);

    private static GridSuite Declare()
    {
        var layers = new GridSuite();
        foreach (var (channels, filters) in new[] { (1, 1), (1, 6), (3, 8), (6, 16), (16, 3), (8, 17) })
        {
            layers.Add($"Image{channels}To{filters}", $"Conv2D({filters})", [5, 6, channels], (x, w, b) =>
                Convolve(x, w, b, new(3, 3), new(4, 3), filters));
        }

        AddImages(layers);
        AddSequences(layers);
        AddDepthwise(layers);
        return layers;
    }

    private static void AddImages(GridSuite layers)
    {
        layers.Add("Activated", "Conv2D(6, Kernel = 2, Activation = Tanh)", [4, 4, 2], (x, w, b) =>
            Map(Convolve(x, w, b, new(3, 2), new(3, 2), 6), Math.Tanh));
        layers.Add("WithoutBias", "Conv2D(16, Kernel = 1, Bias = false)", [3, 4, 5], (x, w, b) =>
            Convolve(x, w, b, new(3), new(4), 16));
        layers.Add("OfTheWholeImage", "Conv2D(10, KernelHeight = 3, KernelWidth = 4)", [3, 4, 5], (x, w, b) =>
            Convolve(x, w, b, new(1, 3), new(1, 4), 10));
        layers.Add("Strided", "Conv2D(8, StrideHeight = 2, StrideWidth = 3)", [8, 8, 3], (x, w, b) =>
            Convolve(x, w, b, new(3, 3, 2), new(2, 3, 3), 8));
        layers.Add("StridedPastElements", "Conv2D(8, Kernel = 2, Stride = 3)", [8, 7, 3], (x, w, b) =>
            Convolve(x, w, b, new(3, 2, 3), new(2, 2, 3), 8));
        layers.Add("Dilated", "Conv2D(9, Dilation = 2)", [6, 7, 2], (x, w, b) =>
            Convolve(x, w, b, new(2, 3, Dilation: 2), new(3, 3, Dilation: 2), 9));
        layers.Add("Padded", "Conv2D(8, PadHeight = 1, PadWidth = 2)", [3, 4, 2], (x, w, b) =>
            Convolve(x, w, b, new(3, 3, Before: 1), new(6, 3, Before: 2), 8));
        layers.Add("OfTheSameSize", "Conv2D(16, Kernel = 4, Padding = Padding.Same)", [5, 4, 3], (x, w, b) =>
            Convolve(x, w, b, new(5, 4, Before: 1), new(4, 4, Before: 1), 16));
        layers.Add("OfTheSameSizeStrided", "Conv2D(4, Stride = 2, Padding = Padding.Same)", [6, 5, 3], (x, w, b) =>
            Convolve(x, w, b, new(3, 3, 2), new(3, 3, 2, Before: 1), 4));
        layers.Add("Grouped", "Conv2D(16, Groups = 2, Activation = Sigmoid)", [4, 5, 6], (x, w, b) =>
            Map(Convolve(x, w, b, new(2, 3), new(3, 3), 16, groups: 2), z => 1 / (1 + Math.Exp(-z))));
        layers.Add("GroupedStridedAndPadded", "Conv2D(6, Groups = 3, Stride = 2, Pad = 1)", [4, 5, 3], (x, w, b) =>
            Convolve(x, w, b, new(2, 3, 2, Before: 1), new(3, 3, 2, Before: 1), 6, groups: 3));
        layers.Add("AllAtOnce", "Conv2D(8, Kernel = 2, Stride = 2, Dilation = 3, Groups = 2, Pad = 2)", [5, 6, 4], (x, w, b) =>
            Convolve(x, w, b, new(3, 2, 2, 2, 3), new(4, 2, 2, 2, 3), 8, groups: 2));
    }

    private static void AddSequences(GridSuite layers)
    {
        layers.Add("Sequence", "Conv1D(8)", [9, 5], (x, w, b) => Convolve(x, w, b, new(7, 3), new(1), 8));
        layers.Add("SequenceStrided", "Conv1D(17, Kernel = 4, Stride = 2)", [9, 1], (x, w, b) =>
            Convolve(x, w, b, new(3, 4, 2), new(1), 17));
        layers.Add("SequenceOfTheSameLength", "Conv1D(16, Kernel = 4, Padding = Padding.Same)", [7, 3], (x, w, b) =>
            Convolve(x, w, b, new(7, 4, Before: 1), new(1), 16));
        layers.Add("Causal", "Conv1D(8, Kernel = 2, Dilation = 4, Padding = Padding.Causal, Activation = Relu)", [9, 8], (x, w, b) =>
            Map(Convolve(x, w, b, new(9, 2, Before: 4, Dilation: 4), new(1), 8), z => Math.Max(z, 0)));
        layers.Add("CausalStrided", "Conv1D(3, Stride = 2, Padding = Padding.Causal)", [8, 2], (x, w, b) =>
            Convolve(x, w, b, new(4, 3, 2, Before: 2), new(1), 3));
        layers.Add("SequenceGrouped", "Conv1D(32, Groups = 2, Pad = 1)", [6, 8], (x, w, b) =>
            Convolve(x, w, b, new(6, 3, Before: 1), new(1), 32, groups: 2));
    }

    private static void AddDepthwise(GridSuite layers)
    {
        layers.Add("Depthwise", "DepthwiseConv2D", [5, 5, 8], (x, w, b) => Convolve(x, w, b, new(3, 3), new(3, 3), 8, groups: 8));
        layers.Add("DepthwiseOfTheSameSize", "DepthwiseConv2D(Padding = Padding.Same, Stride = 2, Activation = Tanh)", [5, 4, 17], (x, w, b) =>
            Map(Convolve(x, w, b, new(3, 3, 2, Before: 1), new(2, 3, 2), 17, groups: 17), Math.Tanh));
        layers.Add("DepthwiseMultiplied", "DepthwiseConv2D(Kernel = 2, Multiplier = 3, Bias = false)", [4, 4, 3], (x, w, b) =>
            Convolve(x, w, b, new(3, 2), new(3, 2), 9, groups: 3));
        layers.Add("DepthwiseMultipliedAndPadded", "DepthwiseConv2D(Multiplier = 2, Pad = 1, Dilation = 2)", [4, 5, 8], (x, w, b) =>
            Convolve(x, w, b, new(2, 3, Before: 1, Dilation: 2), new(3, 3, Before: 1, Dilation: 2), 16, groups: 8));
        layers.Add("DepthwiseSequence", "DepthwiseConv1D(Kernel = 5, Padding = Padding.Causal)", [6, 10], (x, w, b) =>
            Convolve(x, w, b, new(6, 5, Before: 4), new(1), 10, groups: 10));
    }

    private static Grid Map(Grid x, Func<double, double> function) => x with { Values = [.. x.Values.Select(function)] };
}
