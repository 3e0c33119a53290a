namespace NetDsl.Tests.Networks;

/// <summary>One of two classes for each of four pixels, or none.</summary>
[Network(Precision = Precision.Double)]
internal sealed partial class LabelledPixels
{
    [Input(2, 2, 2)] public partial Layer<double> Image { get; }

    [Conv2D(2, Kernel = 1)] public partial Layer<double> Segments { get; }

    [SoftmaxCrossEntropy(Sparse = true)] public partial Loss<double> Error { get; }
}
