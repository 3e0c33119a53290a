namespace NetDsl.Generator.Tests;

/// <summary>
/// A slope from values of a function at equal steps: <c>f'(0) ≈ Σₖ c[k]·f(k·h) / 12h</c>, with an error of the order h⁴ where the
/// function is smooth from the first of these places to the last.
/// </summary>
/// <param name="First">The first k.</param>
/// <param name="Coefficients">c.</param>
internal sealed record Stencil(int First, IReadOnlyList<int> Coefficients)
{
    /// <summary>(8(f₁ − f₋₁) − (f₂ − f₋₂)) / 12h.</summary>
    public static readonly Stencil Central = new(-2, [1, -8, 0, 8, -1]);

    /// <summary>(−25f₀ + 48f₁ − 36f₂ + 16f₃ − 3f₄) / 12h.</summary>
    public static readonly Stencil Forward = new(0, [-25, 48, -36, 16, -3]);

    /// <summary>The same to the other side.</summary>
    public static readonly Stencil Backward = new(-4, [3, -16, 36, -48, 25]);

    /// <summary>How much of an error of each value, in steps, there is in the slope.</summary>
    public double Amplification => Coefficients.Sum(Math.Abs) / 12.0;

    /// <summary>The slope at 0.</summary>
    public double Slope(Func<double, double> function, double step)
    {
        var sum = 0.0;
        for (var k = 0; k < Coefficients.Count; k++)
        {
            if (Coefficients[k] != 0)
                sum += Coefficients[k] * function((First + k) * step);
        }

        return sum / (12 * step);
    }
}
