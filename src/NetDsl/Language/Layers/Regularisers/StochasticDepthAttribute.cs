namespace NetDsl;

/// <summary>
/// While training, sets the whole layer of a sample to zero with the given probability and divides it by one minus it
/// otherwise, so that expectations stay; beyond training it leaves everything as it is (Huang, Sun, Liu, Sedra and Weinberger
/// 2016). For the branch of a residual block, before the <see cref="AddAttribute"/>.
/// </summary>
public sealed class StochasticDepthAttribute : NetworkLayerAttribute
{
    /// <summary>Drops the layer of a sample with the given probability while training.</summary>
    /// <param name="probability">From 0 to below 1.</param>
    public StochasticDepthAttribute(double probability) => Probability = probability;

    /// <summary>The probability of being set to zero.</summary>
    public double Probability { get; }
}
