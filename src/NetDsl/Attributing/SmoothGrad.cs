using NetDsl.Attributing;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// The mean of the gradient over samples around this one, xᵢ + σ·noise, with its Monte-Carlo error. (Smilkov et al.: SmoothGrad, 2017.)
/// </summary>
/// <remarks>It attributes nothing: its values are slopes of the function that is blurred by the noise.</remarks>
public sealed record SmoothGrad : AttributionMethod
{
    private SmoothGrad(double deviation) => Deviation = deviation;

    /// <summary>σ, in the unit of the features.</summary>
    public double Deviation { get; }

    /// <summary>How many samples are drawn.</summary>
    public int Samples { get; init; } = 64;

    /// <summary>Where they are drawn from.</summary>
    public int Seed { get; init; } = 1;

    /// <inheritdoc/>
    public override string Name => "SmoothGrad";

    /// <summary>Blurs by normal noise.</summary>
    /// <param name="deviation">Its standard deviation, in the unit of the features, above 0.</param>
    public static SmoothGrad Of(double deviation)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(deviation);
        return new(deviation);
    }

    /// <inheritdoc/>
    public override string Question(string number, string features) =>
        $"By how much does {number} grow, on average over samples with noise of {NumberText.Brief(Deviation)}, for each unit by which an element of {features} grows?";

    /// <inheritdoc/>
    internal override Attribution Attribute(FeatureFunction function)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Samples, 2);
        var normal = new NormalNoise(Seed);
        var (mean, spread) = (new double[function.Count], new double[function.Count]);
        var (slopes, bound) = (0.0, 0.0);
        var (point, ones) = (new double[function.Count], Enumerable.Repeat(1.0, function.Count).ToArray());
        for (var drawn = 1; drawn <= Samples; drawn++)
        {
            for (var i = 0; i < point.Length; i++)
                point[i] = function.Sample[i] + Deviation * normal.Next();
            var gradient = function.Gradient(point);
            slopes += function.Slope(ones) / Samples;
            bound += SlopeRounding.Of(function, ones) / Samples;

            // Welford's method.
            for (var i = 0; i < point.Length; i++)
            {
                var away = gradient[i] - mean[i];
                mean[i] += away / drawn;
                spread[i] += away * (gradient[i] - mean[i]);
            }
        }

        double[] errors = [.. spread.Select(sum => Math.Sqrt(sum / (Samples - 1) / Samples))];
        var rounding = Rounding.Gamma(4 * Samples, Precision.Double) * mean.Zip(spread, (m, s) => Math.Abs(m) + Math.Sqrt(s / Samples)).Sum();
        return new(function, this, mean)
        {
            Values = Attribution.Split(function, function.Features, mean, errors),
            Explained = slopes,
            Bound = bound + rounding + SlopeRounding.OfSum(mean),
            Remarks = [$"{NumberText.Count(Samples, "sample")} drawn from seed {Seed}; ± is one standard error"],
        };
    }
}
