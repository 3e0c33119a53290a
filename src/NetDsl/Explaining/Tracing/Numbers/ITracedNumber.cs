using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// Numbers in which the equations of a network can be traced: a generated network computes each element of each tensor again, in
/// scalar code of the order of its kernels, over an arithmetic that is left open. For generated code.
/// </summary>
/// <remarks>
/// There are three: <see cref="Traced"/> remembers how each number came about, for explanations; one carries the same bits and bounds
/// without remembering, to replay millions; one is plain double, the reference to which a network is compared.
/// </remarks>
/// <typeparam name="TSelf">The arithmetic itself.</typeparam>
public interface ITracedNumber<TSelf> : IArithmetic<TSelf>
    where TSelf : ITracedNumber<TSelf>
{
    /// <summary>Whether formulas are wanted beside the numbers.</summary>
    static abstract bool HasFormulas { get; }

    /// <summary>What lies in memory.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="tensor">The tensor.</param>
    /// <param name="place">The place of the element in it.</param>
    static abstract TSelf Read(TraceMemory memory, int tensor, int place);

    /// <summary>A number that stands in the formula, rounded to a number type.</summary>
    static abstract TSelf Constant(double value, Precision precision);

    /// <summary>A function of one number.</summary>
    static abstract TSelf Apply(ElementaryFunction function, TSelf x);

    /// <summary>The smaller of two numbers; NaN if either is.</summary>
    static abstract TSelf Min(TSelf left, TSelf right);

    /// <summary>x to the power of y.</summary>
    static abstract TSelf Pow(TSelf x, TSelf y);

    /// <summary>A sum in the order of a kernel.</summary>
    static abstract TSelf Of(RunningSum<TSelf> sum);

    /// <summary>The largest of many numbers.</summary>
    static abstract TSelf Of(RunningMaximum<TSelf> maximum);

    /// <summary>The place of the largest of many numbers, which is a constant to what does not remember how it came about.</summary>
    static virtual TSelf Of(RunningPlace<TSelf> place) => TSelf.Constant(place.Place, place.Precision);

    /// <summary>Is the left number less than the right one?</summary>
    static abstract TracedCondition operator <(TSelf left, TSelf right);

    /// <summary>Is the left number at most the right one?</summary>
    static abstract TracedCondition operator <=(TSelf left, TSelf right);

    /// <summary>Is the left number greater than the right one?</summary>
    static abstract TracedCondition operator >(TSelf left, TSelf right);

    /// <summary>Is the left number at least the right one?</summary>
    static abstract TracedCondition operator >=(TSelf left, TSelf right);

    /// <summary>Are two numbers equal? NaN equals nothing.</summary>
    static abstract TracedCondition Equal(TSelf left, TSelf right);

    /// <summary>Do two numbers differ? NaN differs from everything.</summary>
    static abstract TracedCondition NotEqual(TSelf left, TSelf right);

    /// <summary><c>condition ? whenTrue : whenFalse</c>.</summary>
    static abstract TSelf Select(TracedCondition condition, TSelf whenTrue, TSelf whenFalse);
}
