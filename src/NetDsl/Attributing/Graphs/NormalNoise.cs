namespace NetDsl.Attributing;

/// <summary>Normal numbers in double, by the method of Box and Muller.</summary>
/// <param name="seed">The same seed gives the same numbers.</param>
internal sealed class NormalNoise(int seed)
{
    private const double Grain = 1.0 / (1L << 53);

    private SplitMix64 _random = new((ulong)seed);
    private double? _other;

    /// <summary>The next number, of mean 0 and deviation 1.</summary>
    public double Next()
    {
        if (_other is { } other)
        {
            _other = null;
            return other;
        }

        var radius = Math.Sqrt(-2 * Math.Log(1 - Uniform()));
        var (sine, cosine) = Math.SinCos(Math.Tau * Uniform());
        _other = radius * sine;
        return radius * cosine;
    }

    /// <summary>The next number from 0 to below 1.</summary>
    public double Uniform() => (_random.Next() >> 11) * Grain;

    /// <summary>The next whole number from 0 to below a bound.</summary>
    public int Below(int bound) => _random.Below(bound);

    /// <summary>Puts numbers into an order drawn by chance.</summary>
    public void Shuffle(Span<double> numbers) => _random.Shuffle(numbers);
}
