namespace NetDsl.Lab;

/// <summary>An interval of numbers, its ends among them.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>All numbers: what is known of a mean whose spread is not.</summary>
    public static Interval All { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Whether it has two ends.</summary>
    public bool IsBounded => double.IsFinite(Low) && double.IsFinite(High);

    /// <summary>Whether all of it is above a number.</summary>
    public bool IsAbove(double value) => Low > value;

    /// <summary>Whether all of it is below a number.</summary>
    public bool IsBelow(double value) => High < value;

    /// <summary>Whether a number lies in it.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>Whether all of it lies strictly between −<paramref name="bound"/> and <paramref name="bound"/>.</summary>
    public bool IsWithin(double bound) => Low > -bound && High < bound;

    /// <summary>What this and another one cover together, and what is between them.</summary>
    internal Interval With(Interval other) => new(Math.Min(Low, other.Low), Math.Max(High, other.High));

    /// <summary>The same interval of the negated numbers.</summary>
    public static Interval operator -(Interval interval) => new(-interval.High, -interval.Low);

    /// <summary>The interval of the negated numbers.</summary>
    public static Interval Negate(Interval interval) => -interval;

    /// <summary>The interval as reports print it: <c>[0.0892, 1.077]</c>; <c>–</c> where it has no ends.</summary>
    public override string ToString() => IsBounded ? $"[{Figure.Text(Low)}, {Figure.Text(High)}]" : "–";
}
