namespace NetDsl.Lab;

/// <summary>From numbers to places along an axis.</summary>
internal sealed class PlotScale
{
    private readonly double _low;
    private readonly double _high;
    private readonly double _left;
    private readonly double _right;

    /// <summary>Makes a scale that holds some numbers, and 0, with a little room beside them.</summary>
    public PlotScale(IReadOnlyList<double> values, double left, double right)
    {
        var (low, high) = (Math.Min(0, values.Min()), Math.Max(0, values.Max()));
        var room = (high - low) * 0.05;
        (_low, _high, _left, _right) = (low - room, high + room, left, right);
    }

    public double At(double value) => _left + (value - _low) / (_high - _low) * (_right - _left);

    /// <summary>About so many round numbers: 1, 2 or 5 times a power of ten apart.</summary>
    public IEnumerable<double> Ticks(int count)
    {
        var rough = (_high - _low) / count;
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * new double[] { 1, 2, 5, 10 }.First(factor => factor * power >= rough);
        for (var tick = Math.Ceiling(_low / step); tick * step <= _high; tick++)
            yield return tick * step;
    }
}
