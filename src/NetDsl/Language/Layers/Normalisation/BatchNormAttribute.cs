using System.ComponentModel.DataAnnotations;

namespace NetDsl;

/// <summary>
/// Batch normalisation (Ioffe and Szegedy 2015): each channel, an element of the last axis, gets mean 0 and variance 1, then
/// a scale γ and a shift β that are learned: <c>y[…,c] = (x[…,c] − μ[c])·γ[c]/√(v[c] + ε) + β[c]</c>. The source and the output
/// have one shape.
/// </summary>
/// <remarks>
/// While training, μ and v are mean and variance over the samples of the batch and all positions; gradients go through them.
/// Otherwise they are running means of what training saw: <c>RunningMean ← (1 − m)·RunningMean + m·μ</c>, and
/// <c>RunningVariance</c> likewise from the unbiased variance. A frozen one always takes the running means, and training leaves
/// them as they are.
/// </remarks>
public sealed class BatchNormAttribute : NormalisationAttribute
{
    /// <summary>m, how fast the running means follow the batches: from 0, never, to 1, at once. By default 0.1.</summary>
    [Range(0, 1)]
    public double Momentum { get; set; } = 0.1;
}
