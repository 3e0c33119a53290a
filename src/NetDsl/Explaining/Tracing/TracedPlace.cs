namespace NetDsl;

/// <summary>The place of the first maximum of many numbers, counted from 0, as the kernels find it. Where all are −∞ or NaN: 0.</summary>
public sealed class TracedPlace
{
    private double _largest = double.NegativeInfinity;
    private int _count;
    private int _place;

    private TracedPlace()
    {
    }

    /// <summary>A place in the order of the numbers.</summary>
    /// <param name="start">Always null: nothing comes before the first number.</param>
    public static TracedPlace Sequential(Traced? start) => start is null
        ? new TracedPlace()
        : throw new ArgumentException("The place of a maximum starts with no number; expected null.", nameof(start));

    /// <summary>Takes a number in.</summary>
    public void Add(Traced term)
    {
        ArgumentNullException.ThrowIfNull(term);
        if (term.Value > _largest)
            (_place, _largest) = (_count, term.Value);
        _count++;
    }

    /// <summary>The place of the first of the largest numbers so far.</summary>
    public Traced Result => Traced.Constant(_place);
}
