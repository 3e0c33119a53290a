namespace NetDsl.Data;

/// <summary>
/// Differences of a series over a lag: a lag of 1 takes a trend away, a lag of a season (12 months, 7 days) what repeats
/// with it. Of logarithms they are rates of growth.
/// </summary>
/// <remarks>Box and Jenkins, "Time Series Analysis: Forecasting and Control", 1970, chapters 4 and 9.</remarks>
public static class Differences
{
    /// <summary>d[i] = x[i + lag] − x[i].</summary>
    /// <param name="series">The series.</param>
    /// <param name="lag">The number of steps between what is subtracted and what it is subtracted from, at least 1.</param>
    /// <returns>The differences, <paramref name="lag"/> fewer than the series has numbers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The lag is below 1 or above the length of the series.</exception>
    public static double[] Of(ReadOnlySpan<double> series, int lag = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(lag, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lag, series.Length);
        var differences = new double[series.Length - lag];
        for (var i = 0; i < differences.Length; i++)
            differences[i] = series[i + lag] - series[i];
        return differences;
    }

    /// <summary>The series again, up to rounding: x[i + lag] = d[i] + x[i].</summary>
    /// <param name="differences">What <see cref="Of"/> returned, or a forecast of it.</param>
    /// <param name="start">The first numbers of the series, as many as the lag has steps.</param>
    /// <exception cref="ArgumentException">There is no number to start from.</exception>
    public static double[] Undo(ReadOnlySpan<double> differences, ReadOnlySpan<double> start)
    {
        if (start.IsEmpty)
            throw new ArgumentException("A series starts with as many numbers as the lag has steps; there are none.", nameof(start));
        double[] series = [.. start, .. differences];
        for (var i = start.Length; i < series.Length; i++)
            series[i] += series[i - start.Length];
        return series;
    }
}
