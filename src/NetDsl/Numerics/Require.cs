using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetDsl;

/// <summary>
/// Guards of options: each returns its value or throws, naming the option, what it must be and what it is.
/// </summary>
internal static class Require
{
    public static T NotNull<T>(T? value, [CallerMemberName] string? name = null)
        where T : class =>
        value ?? throw new ArgumentNullException(name);

    public static string Text(string? value, [CallerMemberName] string? name = null) =>
        string.IsNullOrEmpty(value) ? throw new ArgumentException($"{name} must not be empty.", name) : value;

    public static T Positive<T>(T value, [CallerMemberName] string? name = null)
        where T : INumber<T> =>
        value > T.Zero && T.IsFinite(value) ? value : throw Unfit(name, value, value is int or long ? "be at least 1" : "be a finite number above 0");

    public static T NotNegative<T>(T value, [CallerMemberName] string? name = null)
        where T : INumber<T> =>
        value >= T.Zero && T.IsFinite(value) ? value : throw Unfit(name, value, "be a finite number from 0 on");

    public static TimeSpan NotNegative(TimeSpan value, [CallerMemberName] string? name = null) =>
        value >= TimeSpan.Zero ? value : throw Unfit(name, value, "be no negative time");

    public static double AtLeastOne(double value, [CallerMemberName] string? name = null) =>
        value >= 1 && double.IsFinite(value) ? value : throw Unfit(name, value, "be a finite number from 1 on");

    /// <summary>Above 0 and at most 1.</summary>
    public static double Share(double value, [CallerMemberName] string? name = null) =>
        value > 0 && value <= 1 ? value : throw Unfit(name, value, "lie above 0 and be at most 1");

    /// <summary>From 0 to below 1: the memory of a moving average.</summary>
    public static double Memory(double value, [CallerMemberName] string? name = null) =>
        value is >= 0 and < 1 ? value : throw Unfit(name, value, "lie from 0 to below 1");

    private static ArgumentOutOfRangeException Unfit(string? name, object? value, string expectation) =>
        new(name, value, $"{name} must {expectation}.");
}
