using System.Numerics;

namespace NetDsl.Data;

/// <summary>
/// Cuts series into windows of the past and what followed them. Windows are in the order of time, so that
/// <see cref="Split.Chronological{T}(Dataset{T}, double, double, double, int)"/> keeps the future out of training.
/// </summary>
public static class SeriesWindows
{
    /// <summary>Windows of a series of single numbers, which is to be continued.</summary>
    /// <param name="series">The numbers in the order of time.</param>
    /// <param name="length">How many numbers a window shows, at least 1.</param>
    /// <param name="horizon">How many numbers after them are to be forecast, at least 1.</param>
    /// <param name="stride">By how many numbers each window is later than the one before, at least 1.</param>
    /// <returns>Samples of <paramref name="length"/> and targets of <paramref name="horizon"/> numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is below 1.</exception>
    /// <exception cref="ArgumentException">The series is shorter than a window and what follows it.</exception>
    /// <exception cref="NotFiniteNumberException">A number is NaN, infinite, or beyond <typeparamref name="T"/>.</exception>
    public static Dataset<T> Of<T>(ReadOnlySpan<double> series, int length, int horizon = 1, int stride = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Of<T>(series, 1, series, length, horizon, stride);

    /// <summary>
    /// Windows of several series at once: window r shows the steps from r·stride on, <paramref name="length"/> of them, and
    /// its target are the answers of the <paramref name="horizon"/> steps that follow.
    /// </summary>
    /// <param name="steps">What is known of each step of time, one step after the other.</param>
    /// <param name="width">How many numbers are known of a step, at least 1.</param>
    /// <param name="answers">The number of each step that is to be forecast.</param>
    /// <param name="length">How many steps a window shows, at least 1.</param>
    /// <param name="horizon">How many steps after them are to be forecast, at least 1.</param>
    /// <param name="stride">By how many steps each window is later than the one before, at least 1.</param>
    /// <returns>Samples of length × width and targets of <paramref name="horizon"/> numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is below 1.</exception>
    /// <exception cref="ArgumentException">
    /// The numbers are no whole steps, steps and answers differ in number, or there are fewer of them than a window takes.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">A number is NaN, infinite, or beyond <typeparamref name="T"/>.</exception>
    public static Dataset<T> Of<T>(
        ReadOnlySpan<double> steps, int width, ReadOnlySpan<double> answers, int length, int horizon = 1, int stride = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        if (steps.Length != (long)answers.Length * width)
        {
            throw new ArgumentException(
                $"{answers.Length} answers need as many steps of {width} numbers each; found {steps.Length} numbers.",
                nameof(steps));
        }

        var windows = Count(answers.Length, length, horizon, stride);
        var samples = new T[ArrayLength.Of(windows, (long)length * width, "windows")];
        var targets = new T[ArrayLength.Of(windows, horizon, "targets")];
        for (var window = 0; window < windows; window++)
        {
            var first = window * stride;
            Convert(steps.Slice(first * width, length * width), samples.AsSpan(window * length * width));
            Convert(answers.Slice(first + length, horizon), targets.AsSpan(window * horizon));
        }

        return new(length * width, horizon, samples, targets);
    }

    /// <summary>How many windows fit a series, with what follows them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Length or stride is below 1.</exception>
    /// <exception cref="ArgumentException">Not even one fits.</exception>
    internal static int Count(int steps, int length, int horizon, int stride)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(stride, 1);
        var last = steps - (long)length - horizon;
        return last >= 0
            ? (int)(last / stride) + 1
            : throw new ArgumentException(
                $"A window of {length} and {horizon} after it need {(long)length + horizon} steps; the series has {steps}.");
    }

    private static void Convert<T>(ReadOnlySpan<double> numbers, Span<T> destination)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < numbers.Length; i++)
            destination[i] = T.CreateTruncating(numbers[i]);
    }
}
