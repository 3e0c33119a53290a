using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Compares a derivative with differences of a function.</summary>
/// <remarks>
/// Where the loss has a kink, such as that of a maximum whose largest terms are nearly equal, the difference across it is no slope.
/// But the weights stand on one side of it, and so do all places of the stencil that looks to that side: the gradient is the slope
/// of one side at least, to the same bound. Where there is no kink, the three stencils agree.
/// </remarks>
internal static class SlopeCheck
{
    private const double Tolerance = 1e-7;

    // Standard deviations of the noise of the loss; that of a largest value of a few hundred is over three.
    private const double LargestNoise = 6;

    private static readonly (Stencil Stencil, double Step)[] Differences =
    [
        .. new[] { 1e-3, 1e-4, 1e-5 }.Select(step => (Stencil.Central, step)),
        .. new[] { 1e-4, 1e-5, 1e-6 }.SelectMany(step => new[] { (Stencil.Forward, step), (Stencil.Backward, step) }),
    ];

    /// <summary>Fails where the derivative of a function at 0 is another one.</summary>
    /// <param name="what">What the derivative is of.</param>
    /// <param name="expected">The derivative.</param>
    /// <param name="scale">The size of the largest of its kind, of which small ones are rounding.</param>
    /// <param name="loss">The function.</param>
    public static void Run(string what, double expected, double scale, Func<double, double> loss)
    {
        // A loss that happens to be the same number at all places is no more exact than its last bit.
        var noise = new Lazy<double>(() => Math.Max((Math.BitIncrement(1.0) - 1) * Math.Abs(loss(0)) / LargestNoise, RoundingNoise.Of(loss)));
        var smallest = double.PositiveInfinity;
        foreach (var (stencil, step) in Differences.TakeWhile(_ => smallest >= Tolerance))
        {
            var difference = stencil.Slope(loss, step);
            var error = Error(difference, expected, scale, rounding: 0);
            if (error >= Tolerance)
                error = Error(difference, expected, scale, LargestNoise * noise.Value * stencil.Amplification / step);
            smallest = Math.Min(smallest, error);
        }

        Assert.True(smallest < Tolerance, $"{what}: gradient {expected:R}, relative error {smallest:E2}");
    }

    /// <summary>The relative error beyond what the rounding of the loss makes of the difference.</summary>
    private static double Error(double difference, double gradient, double scale, double rounding) =>
        Math.Max(0, Math.Abs(difference - gradient) - rounding) / Math.Max(Math.Max(Math.Abs(gradient), Math.Abs(difference)), 1e-3 * scale + 1e-12);
}
