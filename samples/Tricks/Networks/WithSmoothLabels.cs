using NetDsl.Lab;

namespace NetDsl.Samples.Tricks.Networks;

/// <summary>Label smoothing (Szegedy et al. 2016): no class is asked to be certain.</summary>
[Network(Like = typeof(DigitReader)), Trick("label smoothing")]
internal sealed partial class WithSmoothLabels
{
    [SoftmaxCrossEntropy(LabelSmoothing = 0.1)] public partial Loss Error { get; }
}
