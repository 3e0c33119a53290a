namespace NetDsl;

/// <summary>Maxima of traced numbers, for code that is traced by hand; each is one node of the trace.</summary>
public static class TracedMaximum
{
    /// <summary>A maximum in the order of its terms.</summary>
    public static RunningMaximum<Traced> Sequential() => new RunningMaximum<Traced>().Begin(lanes: 1);

    /// <summary>A maximum in lanes, which are joined by halves.</summary>
    /// <param name="width">The number of lanes of the vector that was used, a power of two.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is not a power of two, or is 1.</exception>
    public static RunningMaximum<Traced> Lanes(int width)
    {
        Tracing.LaneOrder.Check(width);
        return new RunningMaximum<Traced>().Begin(width);
    }
}
