using System.Globalization;

namespace NetDsl.Lab;

/// <summary>An interval of numbers, its ends among them.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether all of it is above a number.</summary>
    public bool IsAbove(double value) => Low > value;

    /// <summary>Whether all of it is below a number.</summary>
    public bool IsBelow(double value) => High < value;

    /// <summary>Whether a number lies in it.</summary>
    public bool Contains(double value) => Low <= value && value <= High;

    /// <summary>Whether all of it lies strictly between −<paramref name="bound"/> and <paramref name="bound"/>.</summary>
    public bool IsWithin(double bound) => Low > -bound && High < bound;

    /// <summary>The same interval of the negated numbers.</summary>
    public static Interval operator -(Interval interval) => new(-interval.High, -interval.Low);

    /// <summary>The interval of the negated numbers.</summary>
    public static Interval Negate(Interval interval) => -interval;

    /// <summary>The interval as reports print it: <c>[0.0892, 1.077]</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"[{Low:G4}, {High:G4}]");
}
