using System.ComponentModel;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// The equations of a network in scalar code, over an arithmetic that is left open: each element of each tensor can be computed again
/// from what lies in memory, in the order of operations of the kernels. Generated code derives from it.
/// </summary>
/// <typeparam name="TNumber">The arithmetic.</typeparam>
/// <param name="memory">What is read.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class NetworkTraces<TNumber>(TraceMemory memory)
    where TNumber : ITracedNumber<TNumber>
{
    private readonly List<RunningSum<TNumber>> _sums = [];
    private readonly List<RunningMaximum<TNumber>> _maxima = [];
    private int _sumsInUse;
    private int _maximaInUse;

    /// <summary>What is read.</summary>
    internal TraceMemory Memory => memory;

    /// <summary>The formula of the element that was traced last, with its indices, where formulas are wanted.</summary>
    internal string Formula { get; private set; } = "";

    /// <summary>The number of samples.</summary>
    protected int Batch => memory.Batch;

    /// <summary>The part of one sample in the mean over the batch: 1/B.</summary>
    protected TNumber Share => memory.Batch == 1 ? Constant(1) : Constant(1) / Constant(memory.Batch);

    /// <summary>
    /// The part of one sample in what is computed of the whole batch: 1/B while training; else 0, since what training left is a
    /// constant.
    /// </summary>
    protected TNumber BatchShare => memory.IsTraining ? Share : Constant(0);

    /// <summary>Computes one element again; gives what is there where it was computed of nothing.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="s">The row; 0 of what all samples share.</param>
    /// <param name="at">The indices.</param>
    protected abstract TNumber Trace(int tensor, int s, ReadOnlySpan<int> at);

    /// <summary>The same as training computes it, where that is different.</summary>
    protected virtual TNumber TraceTraining(int tensor, int s, ReadOnlySpan<int> at) => Trace(tensor, s, at);

    /// <summary>What a training step changes without a gradient, after it.</summary>
    protected virtual TNumber TraceUpdate(int tensor, int s, ReadOnlySpan<int> at) => Given(tensor, s, at);

    /// <summary>What lies in memory for an element that no equation computes.</summary>
    protected TNumber Given(int tensor, int s, ReadOnlySpan<int> at) =>
        TNumber.Read(memory, tensor, s * memory.RowLength(tensor) + Flat(tensor, at));

    /// <summary>The place of an element in a row.</summary>
    protected int Flat(int tensor, ReadOnlySpan<int> at)
    {
        var steps = memory.Steps(tensor).AsSpan()[^at.Length..];
        var place = 0;
        for (var axis = 0; axis < at.Length; axis++)
            place += at[axis] * steps[axis];
        return place;
    }

    /// <summary>How many terms of sums and maxima were read.</summary>
    internal long Terms { get; private set; }

    /// <summary>Computes the element at a place again.</summary>
    internal TNumber Element(int tensor, int place, EquationsOf use)
    {
        var (sums, maxima) = (_sumsInUse, _maximaInUse);
        var shape = memory.Tensor(tensor).Description.Shape;
        Span<int> at = stackalloc int[shape.Count];
        var rest = place;
        for (var axis = shape.Count - 1; axis >= 0; axis--)
            (rest, at[axis]) = Math.DivRem(rest, shape[axis]);
        if (TNumber.HasFormulas)
            Formula = "0";
        var result = use switch
        {
            EquationsOf.Prediction => Trace(tensor, rest, at),
            EquationsOf.Training => TraceTraining(tensor, rest, at),
            _ => TraceUpdate(tensor, rest, at),
        };
        for (; _sumsInUse > sums; _sumsInUse--)
            Terms += 2 * _sums[_sumsInUse - 1].Terms.Length;
        for (; _maximaInUse > maxima; _maximaInUse--)
            Terms += _maxima[_maximaInUse - 1].Terms.Count;
        return result;
    }

    /// <summary>Says the formula of the element that is traced.</summary>
    protected void Explain(string formula) => Formula = formula;

    /// <inheritdoc cref="Explain(string)"/>
    protected void Explain(FormulaText<TNumber> formula)
    {
        if (TNumber.HasFormulas)
            Formula = formula.ToString();
    }

    /// <summary>Says the formula of a value, and gives the value.</summary>
    protected TNumber Explained(string formula, TNumber value)
    {
        Explain(formula);
        return value;
    }

    /// <inheritdoc cref="Explained(string, TNumber)"/>
    protected TNumber Explained(FormulaText<TNumber> formula, TNumber value)
    {
        Explain(formula);
        return value;
    }

    /// <summary>Says what is added to the formula so far.</summary>
    protected void ExplainMore(string formula)
    {
        if (TNumber.HasFormulas)
            Formula += formula;
    }

    /// <inheritdoc cref="ExplainMore(string)"/>
    protected void ExplainMore(FormulaText<TNumber> formula)
    {
        if (TNumber.HasFormulas)
            Formula += formula.ToString();
    }

    /// <summary>A number that stands in the formula.</summary>
    protected TNumber Constant(double value) => TNumber.Constant(value, memory.Precision);

    /// <summary>A sum in the order of its terms.</summary>
    /// <param name="start">What is there before the first term.</param>
    protected RunningSum<TNumber> Sum(TNumber start) => NextSum().Begin(start, hasStart: true);

    /// <summary>A sum in lanes, term i in lane i mod <paramref name="width"/>, which are folded by halves.</summary>
    /// <param name="width">The number of lanes of a vector.</param>
    /// <param name="run">The number of terms after which the lanes begin again with the first one; 0 for never.</param>
    protected RunningSum<TNumber> SumInLanes(int width, int run = 0) => NextSum().Begin(default, hasStart: false, width, run);

    /// <summary>A sum in lanes to which a number is added at the end.</summary>
    /// <param name="last">The number.</param>
    /// <param name="width">The number of lanes of a vector.</param>
    /// <param name="run">The number of terms after which the lanes begin again with the first one; 0 for never.</param>
    protected RunningSum<TNumber> SumInLanes(TNumber last, int width, int run = 0) => NextSum().Begin(last, hasStart: true, width, run);

    /// <summary>A maximum in the order of its terms.</summary>
    protected RunningMaximum<TNumber> Maximum() => NextMaximum().Begin(1);

    /// <summary>A maximum in lanes, which are folded by halves.</summary>
    /// <param name="width">The number of lanes of a vector.</param>
    protected RunningMaximum<TNumber> MaximumInLanes(int width) => NextMaximum().Begin(width);

    /// <summary>The place of a maximum.</summary>
    protected RunningPlace<TNumber> Place() => new(memory.Precision);

    // What one element needs is taken again for the next one.
    private RunningSum<TNumber> NextSum()
    {
        if (_sumsInUse == _sums.Count)
            _sums.Add(new());
        return _sums[_sumsInUse++];
    }

    private RunningMaximum<TNumber> NextMaximum()
    {
        if (_maximaInUse == _maxima.Count)
            _maxima.Add(new());
        return _maxima[_maximaInUse++];
    }
}
