using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// A sum as the kernels compute it: products go into it by fused multiply-adds, in order or in lanes as of a vector along the
/// summed index.
/// </summary>
/// <typeparam name="TNumber">The arithmetic.</typeparam>
public sealed class RunningSum<TNumber>
    where TNumber : ITracedNumber<TNumber>
{
    private SummedTerm<TNumber>[] _terms = new SummedTerm<TNumber>[4];
    private int _count;

    internal RunningSum()
    {
    }

    /// <summary>What is there before the first term, or of a sum in lanes after the last one, if there is such.</summary>
    internal TNumber? Start { get; private set; }

    internal bool HasStart { get; private set; }

    /// <summary>The number of partial sums that run side by side; 1 for a sum in order.</summary>
    internal int Lanes { get; private set; }

    /// <summary>The number of terms after which lanes begin again with the first one; 0 where they never do.</summary>
    internal int Run { get; private set; }

    internal ReadOnlySpan<SummedTerm<TNumber>> Terms => _terms.AsSpan(0, _count);

    /// <summary>Adds a product by a fused multiply-add.</summary>
    public void Add(TNumber x, TNumber y) => Add(new SummedTerm<TNumber>(x, y, TermKind.Product));

    /// <summary>Adds a number.</summary>
    public void Add(TNumber term) => Add((SummedTerm<TNumber>)term);

    /// <summary>The sum of what was added so far.</summary>
    public TNumber Result => TNumber.Of(this);

    /// <summary>Begins a sum.</summary>
    internal RunningSum<TNumber> Begin(TNumber? start = default, bool hasStart = false, int lanes = 1, int run = 0)
    {
        _count = 0;
        return In(lanes, run, start, hasStart);
    }

    /// <summary>Says how the terms are added.</summary>
    internal RunningSum<TNumber> In(int lanes, int run, TNumber? start, bool hasStart)
    {
        (Start, HasStart, Lanes, Run) = (start, hasStart, lanes, run);
        return this;
    }

    /// <summary>Adds a term, if it is one.</summary>
    internal void Add(SummedTerm<TNumber> term)
    {
        if (term.Kind == TermKind.None)
            return;
        if (_count == _terms.Length)
            Array.Resize(ref _terms, 2 * _count);
        _terms[_count++] = term;
    }
}
