namespace NetDsl;

/// <summary>The place of the first maximum of many numbers, counted from 0, as the kernels find it. Where all are −∞ or NaN: 0.</summary>
/// <typeparam name="TNumber">The arithmetic.</typeparam>
public sealed class RunningPlace<TNumber>
    where TNumber : ITracedNumber<TNumber>
{
    private readonly List<TNumber> _terms = [];
    private TNumber _largest;

    internal RunningPlace(Precision precision) =>
        (Precision, _largest) = (precision, TNumber.Constant(double.NegativeInfinity, precision));

    /// <summary>The number type of the place.</summary>
    internal Precision Precision { get; }

    /// <summary>The place of the first of the largest numbers so far.</summary>
    internal int Place { get; private set; }

    internal IReadOnlyList<TNumber> Terms => _terms;

    /// <summary>Takes a number in.</summary>
    public void Add(TNumber term)
    {
        if ((term > _largest).Value)
            (Place, _largest) = (_terms.Count, term);
        _terms.Add(term);
    }

    /// <summary>The place of the first of the largest numbers so far.</summary>
    public TNumber Result => TNumber.Of(this);
}
