namespace NetDsl.Lab.Tests;

/// <summary>The same with smooth labels.</summary>
[Network(Like = typeof(PlainPoints)), Trick("smooth")]
internal sealed partial class SmoothPoints
{
    [SoftmaxCrossEntropy(LabelSmoothing = 0.1)] public partial Loss Error { get; }
}
