using NetDsl.Tracing;

namespace NetDsl;

// Sums and maxima: their terms, and what is made of them.
public abstract partial class NetworkTraces<TNumber>
{
    /// <summary>The term of one combination of indices, of more of them than there are overloads for.</summary>
    /// <param name="at">The indices.</param>
    protected delegate SummedTerm<TNumber> TermAt(ReadOnlySpan<int> at);

    /// <summary>No term, of a sum to which not all combinations of indices give one.</summary>
    protected static SummedTerm<TNumber> Nothing => default;

    /// <summary>A term that is a product, which is added without being rounded first.</summary>
    protected static SummedTerm<TNumber> Product(TNumber left, TNumber right) => new(left, right, TermKind.Product);

    /// <summary>A sum in the order of its terms.</summary>
    /// <param name="start">What is there before the first term.</param>
    /// <param name="terms">The terms.</param>
    protected static TNumber Sum(TNumber start, RunningSum<TNumber> terms) => terms.In(1, 0, start, hasStart: true).Result;

    /// <summary>A sum in the order of its terms, from 0.</summary>
    protected TNumber Sum(RunningSum<TNumber> terms) => Sum(Constant(0), terms);

    /// <summary>A sum in lanes, term i in lane i mod <paramref name="width"/>, which are folded by halves.</summary>
    /// <param name="width">The number of lanes of a vector.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="run">The number of terms after which the lanes begin again with the first one; 0 for never.</param>
    protected static TNumber SumInLanes(int width, RunningSum<TNumber> terms, int run = 0) =>
        terms.In(width, run, default, hasStart: false).Result;

    /// <summary>A sum in lanes to which a number is added at the end.</summary>
    /// <param name="last">The number.</param>
    /// <param name="width">The number of lanes of a vector.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="run">The number of terms after which the lanes begin again with the first one; 0 for never.</param>
    protected static TNumber SumInLanes(TNumber last, int width, RunningSum<TNumber> terms, int run = 0) =>
        terms.In(width, run, last, hasStart: true).Result;

    /// <summary>The only term; 0 where there is none.</summary>
    protected TNumber Only(RunningSum<TNumber> terms) => terms.Terms.IsEmpty ? Constant(0) : terms.Terms[^1].Left;

    /// <summary>The largest of numbers, in their order.</summary>
    protected TNumber Maximum(RunningSum<TNumber> terms) => MaximumInLanes(1, terms);

    /// <summary>The largest of numbers, in lanes, which are folded by halves.</summary>
    /// <param name="width">The number of lanes of a vector.</param>
    /// <param name="terms">The numbers.</param>
    protected TNumber MaximumInLanes(int width, RunningSum<TNumber> terms)
    {
        var maximum = NextMaximum().Begin(width);
        foreach (var term in terms.Terms)
            maximum.Add(term.Left);
        return maximum.Result;
    }

    /// <summary>The place of the first maximum of numbers, counted from 0.</summary>
    protected TNumber Place(RunningSum<TNumber> terms)
    {
        var place = new RunningPlace<TNumber>(memory.Precision);
        foreach (var term in terms.Terms)
            place.Add(term.Left);
        return place.Result;
    }

    /// <summary>A term for each index from 0.</summary>
    /// <param name="count0">The number of indices.</param>
    /// <param name="term">The term of an index.</param>
    protected RunningSum<TNumber> Over(int count0, Func<int, SummedTerm<TNumber>> term)
    {
        var terms = NextSum();
        for (var i = 0; i < count0; i++)
            terms.Add(term(i));
        return terms;
    }

    /// <summary>A term for each combination of indices from 0, of which the last one runs fastest.</summary>
    /// <param name="count0">The number of values of the first one.</param>
    /// <param name="count1">The number of values of the second one.</param>
    /// <param name="term">The term of a combination.</param>
    protected RunningSum<TNumber> Over(int count0, int count1, Func<int, int, SummedTerm<TNumber>> term)
    {
        var terms = NextSum();
        for (var i = 0; i < count0; i++)
            for (var j = 0; j < count1; j++)
                terms.Add(term(i, j));
        return terms;
    }

    /// <inheritdoc cref="Over(int, int, Func{int, int, SummedTerm{TNumber}})"/>
    protected RunningSum<TNumber> Over(int count0, int count1, int count2, Func<int, int, int, SummedTerm<TNumber>> term)
    {
        var terms = NextSum();
        for (var i = 0; i < count0; i++)
            for (var j = 0; j < count1; j++)
                for (var k = 0; k < count2; k++)
                    terms.Add(term(i, j, k));
        return terms;
    }

    /// <inheritdoc cref="Over(int, int, Func{int, int, SummedTerm{TNumber}})"/>
    protected RunningSum<TNumber> Over(int count0, int count1, int count2, int count3, Func<int, int, int, int, SummedTerm<TNumber>> term)
    {
        var terms = NextSum();
        for (var i = 0; i < count0; i++)
            for (var j = 0; j < count1; j++)
                for (var k = 0; k < count2; k++)
                    for (var l = 0; l < count3; l++)
                        terms.Add(term(i, j, k, l));
        return terms;
    }

    /// <inheritdoc cref="Over(int, int, Func{int, int, SummedTerm{TNumber}})"/>
    protected RunningSum<TNumber> Over(int count0, int count1, int count2, int count3, int count4, Func<int, int, int, int, int, SummedTerm<TNumber>> term)
    {
        var terms = NextSum();
        for (var i = 0; i < count0; i++)
            for (var j = 0; j < count1; j++)
                for (var k = 0; k < count2; k++)
                    for (var l = 0; l < count3; l++)
                        for (var m = 0; m < count4; m++)
                            terms.Add(term(i, j, k, l, m));
        return terms;
    }

    /// <summary>A term for each combination of indices from 0, of which the last one runs fastest.</summary>
    /// <param name="counts">The number of values of each.</param>
    /// <param name="term">The term of a combination.</param>
    protected RunningSum<TNumber> Over(ReadOnlySpan<int> counts, TermAt term)
    {
        var terms = NextSum();
        Span<int> at = stackalloc int[counts.Length];
        at.Clear();
        for (var axis = counts.Contains(0) ? -1 : 0; axis >= 0;)
        {
            terms.Add(term(at));
            axis = counts.Length - 1;
            while (axis >= 0 && ++at[axis] == counts[axis])
                at[axis--] = 0;
        }

        return terms;
    }
}
