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
    private const string Plus = " + ";
    private const string If = " if ";

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

    /// <summary>How many factors of terms of sums and maxima were read, at most.</summary>
    internal long Terms { get; private set; }

    /// <summary>Computes the element at a place again.</summary>
    internal TNumber Element(int tensor, int place, EquationsOf use)
    {
        if (memory.IsCarried(tensor, place))
            return TNumber.Of(memory[tensor][place]);
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
        _maximaInUse = maxima;
        return result;
    }

    /// <summary>Says the formula of a value, and gives the value.</summary>
    protected TNumber Explained(string formula, TNumber value)
    {
        Formula = formula;
        return value;
    }

    /// <inheritdoc cref="Explained(string, TNumber)"/>
    protected TNumber Explained(FormulaText<TNumber> formula, TNumber value)
    {
        if (TNumber.HasFormulas)
            Formula = formula.ToString();
        return value;
    }

    /// <summary>Says what is added to the formula so far, and gives the value.</summary>
    protected TNumber ExplainedMore(string formula, TNumber value)
    {
        if (TNumber.HasFormulas)
            More(formula);
        return value;
    }

    /// <inheritdoc cref="ExplainedMore(string, TNumber)"/>
    protected TNumber ExplainedMore(FormulaText<TNumber> formula, TNumber value)
    {
        if (TNumber.HasFormulas)
            More(formula.ToString());
        return value;
    }

    /// <summary>A number that stands in the formula.</summary>
    protected TNumber Constant(double value) => TNumber.Constant(value, memory.Precision);

    // Nothing stands before the first of several parts. A choice that is added to something stands in brackets.
    private void More(string formula)
    {
        var part = formula.StartsWith(Plus, StringComparison.Ordinal) ? formula[Plus.Length..] : formula;
        Formula = Formula == "0" ? part : $"{Summand(Formula)}{Plus}{Summand(part)}";

        static string Summand(string text) => IsChoice(text) ? $"({text})" : text;
    }

    /// <summary>Whether a formula is a choice as a whole: <c>a if b else c</c>, not within brackets.</summary>
    private static bool IsChoice(string formula)
    {
        var open = 0;
        for (var i = 0; i < formula.Length; i++)
        {
            open += formula[i] == '(' ? 1 : formula[i] == ')' ? -1 : 0;
            if (open == 0 && string.CompareOrdinal(formula, i, If, 0, If.Length) == 0)
                return true;
        }

        return false;
    }

    // What one element needs is taken again for the next one.
    private RunningSum<TNumber> NextSum()
    {
        if (_sumsInUse == _sums.Count)
            _sums.Add(new());
        return _sums[_sumsInUse++].Begin();
    }

    private RunningMaximum<TNumber> NextMaximum()
    {
        if (_maximaInUse == _maxima.Count)
            _maxima.Add(new());
        return _maxima[_maximaInUse++];
    }
}
