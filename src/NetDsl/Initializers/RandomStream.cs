namespace NetDsl;

/// <summary>
/// Random numbers that are the same on every machine: <see cref="Random"/> with a seed, and of floating-point arithmetic
/// only what IEEE 754 defines to the last bit.
/// </summary>
internal sealed class RandomStream
{
    private readonly Random _random;
    private double? _spare;

    /// <summary>One stream of those of a seed.</summary>
    public RandomStream(int seed, int index) => _random = new Random(Mix(seed, index));

    /// <summary>Uniform in [0, 1).</summary>
    public double NextUniform() => _random.NextDouble();

    /// <summary>Normal with mean 0 and variance 1, by the polar method (Marsaglia and Bray 1964).</summary>
    public double NextNormal()
    {
        if (_spare is { } spare)
        {
            _spare = null;
            return spare;
        }

        double x, y, square;
        do
        {
            x = 2 * _random.NextDouble() - 1;
            y = 2 * _random.NextDouble() - 1;
            square = x * x + y * y;
        }
        while (square is >= 1 or 0);

        var factor = Math.Sqrt(-2 * Log(square) / square);
        _spare = y * factor;
        return x * factor;
    }

    /// <summary>
    /// The natural logarithm of a normal number, whose last bit does not depend on a C library:
    /// <c>log(2ᵉ·m) = e·ln 2 + 2·artanh((m − 1)/(m + 1))</c> with √½ ≤ m &lt; √2, so that the series
    /// <c>artanh s = s + s³/3 + s⁵/5 + …</c> gains five bits a term.
    /// </summary>
    internal static double Log(double x)
    {
        var exponent = Math.ILogB(x * Math.Sqrt(2));
        var mantissa = Math.ScaleB(x, -exponent);
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var odd = 23; odd >= 1; odd -= 2)
            sum = sum * square + 1.0 / odd;
        return exponent * 0.69314718055994531 + 2 * s * sum;
    }

    /// <summary>
    /// Spreads seed and index over 31 bits, since <see cref="Random"/> takes a seed and its negative as the same.
    /// </summary>
    private static int Mix(int seed, int index)
    {
        var stream = new SplitMix64((ulong)(uint)seed << 32 | (uint)index);
        return (int)(stream.Next() & int.MaxValue);
    }
}
