using MathNet.Numerics.LinearRegression;
using MathNet.Numerics.Distributions;

namespace NetDsl.Lab;

/// <summary>How an error falls with size: error ≈ c·sizeˢ, a line in the logarithms of both.</summary>
/// <param name="Slope">The exponent s; −0.5 where four times the size halves the error.</param>
/// <param name="Interval">The 95 % interval of the exponent, by Student's distribution.</param>
/// <param name="Factor">The factor c.</param>
public sealed record PowerLaw(double Slope, Interval Interval, double Factor)
{
    /// <summary>Fits the law by least squares.</summary>
    /// <param name="sizes">The sizes, above 0, at least two different ones.</param>
    /// <param name="errors">The error at each size, above 0.</param>
    /// <param name="level">The share of experiments in which the interval holds the exponent.</param>
    /// <exception cref="ArgumentException">There are fewer than two points, all have one size, or a number has no logarithm.</exception>
    public static PowerLaw Fit(ReadOnlySpan<double> sizes, ReadOnlySpan<double> errors, double level = 0.95)
    {
        if (sizes.Length != errors.Length || sizes.Length < 2)
            throw new ArgumentException($"A line needs at least two points; found {sizes.Length} sizes and {errors.Length} errors.", nameof(errors));
        if (sizes.ContainsAnyInRange(double.NegativeInfinity, 0) || errors.ContainsAnyInRange(double.NegativeInfinity, 0))
            throw new ArgumentException("Sizes and errors are above 0; of others there is no logarithm.", nameof(errors));
        if (!sizes.ToArray().All(double.IsFinite) || !errors.ToArray().All(double.IsFinite))
            throw new ArgumentException("Sizes and errors are finite numbers; found one that is none.", nameof(errors));
        if (!sizes.ContainsAnyExcept(sizes[0]))
            throw new ArgumentException($"A line needs two different sizes; found {sizes[0]} alone.", nameof(sizes));
        double[] x = [.. sizes.ToArray().Select(size => Math.Log(size))];
        double[] y = [.. errors.ToArray().Select(size => Math.Log(size))];
        var (intercept, slope) = SimpleRegression.Fit(x, y);

        var freedom = x.Length - 2;
        var rest = x.Zip(y, (a, b) => b - intercept - slope * a).Sum(difference => difference * difference);
        var centre = x.Average();
        var error = Math.Sqrt(rest / freedom / x.Sum(a => (a - centre) * (a - centre)));
        var half = freedom == 0 ? double.PositiveInfinity : StudentT.InvCDF(0, 1, freedom, (1 + level) / 2) * error;
        return new(slope, new(slope - half, slope + half), Math.Exp(intercept));
    }
}
