using System.Numerics;

namespace NetDsl.Tracing;

/// <summary>
/// A number in the network's number type, the same in double, and a bound on their distance, derived operation by operation: what
/// <see cref="Traced"/> knows of a number but for how it came about.
/// </summary>
/// <typeparam name="T">The network's number type.</typeparam>
/// <param name="number">The number in the network's number type.</param>
/// <param name="exact">The same in double.</param>
/// <param name="bound">What their distance cannot exceed.</param>
internal readonly partial struct Bounded<T>(T number, double exact, double bound) : ITracedNumber<Bounded<T>>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static readonly Precision Precision = typeof(T) == typeof(float) ? Precision.Single : Precision.Double;

    /// <summary>A number that is both, as what is read is.</summary>
    public Bounded(T number)
        : this(number, double.CreateTruncating(number), 0)
    {
    }

    /// <inheritdoc/>
    public static bool HasFormulas => false;

    /// <summary>The number in the network's number type.</summary>
    public T Number { get; } = number;

    /// <summary>The same in double.</summary>
    public double Exact { get; } = exact;

    /// <summary>What their distance cannot exceed.</summary>
    public double Bound { get; } = bound;

    /// <summary>The three numbers, whatever the number type.</summary>
    public Estimate Estimate => new(Value, Exact, Bound);

    private double Value => double.CreateTruncating(Number);

    /// <inheritdoc/>
    public static Bounded<T> Of(double value) => Constant(value, Precision);

    /// <inheritdoc/>
    public static Bounded<T> Read(TraceMemory memory, int tensor, int place) => new(T.CreateTruncating(memory[tensor][place]));

    /// <inheritdoc/>
    public static Bounded<T> Constant(double value, Precision precision)
    {
        var number = T.CreateTruncating(value);
        var rounded = double.CreateTruncating(number);
        return new(number, value, ErrorBound.Total(rounded, value, Math.Abs(rounded - value)));
    }

    /// <summary>A number of the same precision that is known already.</summary>
    public static Bounded<T> From(Estimate known) => new(T.CreateTruncating(known.Value), known.Exact, known.Bound);
}
