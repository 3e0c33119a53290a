namespace NetDsl;

/// <summary>The place of the first maximum of many numbers, counted from 0, as the kernels find it. Where all are −∞ or NaN: 0.</summary>
/// <typeparam name="TNumber">The arithmetic.</typeparam>
public sealed class RunningPlace<TNumber>
    where TNumber : ITracedNumber<TNumber>
{
    private readonly Precision _precision;
    private TNumber _largest;
    private int _count;
    private int _place;

    internal RunningPlace(Precision precision) =>
        (_precision, _largest) = (precision, TNumber.Constant(double.NegativeInfinity, precision));

    /// <summary>Takes a number in.</summary>
    public void Add(TNumber term)
    {
        if ((term > _largest).Value)
            (_place, _largest) = (_count, term);
        _count++;
    }

    /// <summary>The place of the first of the largest numbers so far.</summary>
    public TNumber Result => TNumber.Constant(_place, _precision);
}
