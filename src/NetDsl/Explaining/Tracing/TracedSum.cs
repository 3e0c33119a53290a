namespace NetDsl;

/// <summary>Sums of traced numbers, for code that is traced by hand; each is one node of the trace.</summary>
public static class TracedSum
{
    /// <summary>A sum in the order of its terms.</summary>
    /// <param name="start">What is there before the first term.</param>
    public static RunningSum<Traced> Sequential(Traced start)
    {
        ArgumentNullException.ThrowIfNull(start);
        return new RunningSum<Traced>().Begin(start, hasStart: true);
    }

    /// <summary>
    /// A sum in lanes: term i goes to lane i mod <paramref name="width"/>, all lanes start at 0; at the end lane i takes lane
    /// i + width/2, over and over by halves, and <paramref name="start"/> is added last.
    /// </summary>
    /// <param name="start">What is added last; null for nothing.</param>
    /// <param name="width">The number of lanes of the vector that was used, a power of two.</param>
    /// <param name="run">
    /// The number of terms after which the lanes begin again with the first one, as a kernel with several loops does; 0 for never.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The width is not a power of two, or is 1; the run is negative.</exception>
    public static RunningSum<Traced> Lanes(Traced? start, int width, int run = 0)
    {
        Tracing.LaneOrder.Check(width);
        ArgumentOutOfRangeException.ThrowIfNegative(run);
        return new RunningSum<Traced>().Begin(start, start is not null, width, run);
    }
}
