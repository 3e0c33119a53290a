namespace NetDsl;

/// <summary>The largest of many numbers as the kernels find it, in order or in lanes; NaN if one of them is.</summary>
/// <typeparam name="TNumber">The arithmetic.</typeparam>
public sealed class RunningMaximum<TNumber>
    where TNumber : ITracedNumber<TNumber>
{
    private readonly List<TNumber> _terms = [];

    internal RunningMaximum()
    {
    }

    /// <summary>The number of partial maxima that run side by side; 1 for a maximum in order.</summary>
    internal int Lanes { get; private set; }

    internal IReadOnlyList<TNumber> Terms => _terms;

    /// <summary>Takes a number in.</summary>
    public void Add(TNumber term) => _terms.Add(term);

    /// <summary>The largest of what was added so far.</summary>
    /// <exception cref="InvalidOperationException">Nothing was added.</exception>
    public TNumber Result => _terms.Count > 0
        ? TNumber.Of(this)
        : throw new InvalidOperationException("The maximum of no numbers is not defined; add one first.");

    /// <summary>Begins a maximum.</summary>
    internal RunningMaximum<TNumber> Begin(int lanes)
    {
        _terms.Clear();
        Lanes = lanes;
        return this;
    }
}
