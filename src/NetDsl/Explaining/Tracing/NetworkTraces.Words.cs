using NetDsl.Tracing;

namespace NetDsl;

// The words of which generated traces are made.
public abstract partial class NetworkTraces<TNumber>
{
    /// <summary>A number that has no index.</summary>
    protected TNumber Read(int tensor) => TNumber.Read(memory, tensor, 0);

    /// <summary>An element; the row is the first index of what each sample has.</summary>
    protected TNumber Read(int tensor, int i0)
    {
        var steps = memory.Steps(tensor);
        return TNumber.Read(memory, tensor, i0 * steps[0]);
    }

    /// <summary>An element; the row is the first index of what each sample has.</summary>
    protected TNumber Read(int tensor, int i0, int i1)
    {
        var steps = memory.Steps(tensor);
        return TNumber.Read(memory, tensor, i0 * steps[0] + i1 * steps[1]);
    }

    /// <summary>An element; the row is the first index of what each sample has.</summary>
    protected TNumber Read(int tensor, int i0, int i1, int i2)
    {
        var steps = memory.Steps(tensor);
        return TNumber.Read(memory, tensor, i0 * steps[0] + i1 * steps[1] + i2 * steps[2]);
    }

    /// <summary>An element; the row is the first index of what each sample has.</summary>
    protected TNumber Read(int tensor, int i0, int i1, int i2, int i3)
    {
        var steps = memory.Steps(tensor);
        return TNumber.Read(memory, tensor, i0 * steps[0] + i1 * steps[1] + i2 * steps[2] + i3 * steps[3]);
    }

    /// <summary>An element; the row is the first index of what each sample has.</summary>
    protected TNumber Read(int tensor, int i0, int i1, int i2, int i3, int i4)
    {
        var steps = memory.Steps(tensor);
        return TNumber.Read(memory, tensor, i0 * steps[0] + i1 * steps[1] + i2 * steps[2] + i3 * steps[3] + i4 * steps[4]);
    }

    /// <summary>An element; the row is the first index of what each sample has.</summary>
    protected TNumber Read(int tensor, params ReadOnlySpan<int> indices)
    {
        var (steps, place) = (memory.Steps(tensor), 0);
        for (var i = 0; i < indices.Length; i++)
            place += indices[i] * steps[i];
        return TNumber.Read(memory, tensor, place);
    }

    /// <summary>An element of what all samples share, by its place.</summary>
    protected TNumber ReadFlat(int tensor, int place) => TNumber.Read(memory, tensor, place);

    /// <summary>An element of a row, by its place in it.</summary>
    protected TNumber ReadFlat(int tensor, int s, int place) => TNumber.Read(memory, tensor, s * memory.RowLength(tensor) + place);

    /// <inheritdoc cref="ITracedNumber{TSelf}.Select"/>
    protected static TNumber Select(TracedCondition condition, TNumber whenTrue, TNumber whenFalse) =>
        TNumber.Select(condition, whenTrue, whenFalse);

    /// <inheritdoc cref="ITracedNumber{TSelf}.Equal"/>
    protected static TracedCondition Equal(TNumber left, TNumber right) => TNumber.Equal(left, right);

    /// <inheritdoc cref="ITracedNumber{TSelf}.NotEqual"/>
    protected static TracedCondition NotEqual(TNumber left, TNumber right) => TNumber.NotEqual(left, right);

    /// <summary>The larger of two numbers; NaN if either is.</summary>
    protected static TNumber Max(TNumber left, TNumber right) => TNumber.Max(left, right);

    /// <summary>The smaller of two numbers; NaN if either is.</summary>
    protected static TNumber Min(TNumber left, TNumber right) => TNumber.Min(left, right);

    /// <summary>x to the power of y.</summary>
    protected static TNumber Pow(TNumber x, TNumber y) => TNumber.Pow(x, y);

    /// <summary>The value without its sign.</summary>
    protected static TNumber Abs(TNumber x) => TNumber.Abs(x);

    /// <summary>The square root.</summary>
    protected static TNumber Sqrt(TNumber x) => TNumber.Sqrt(x);

    /// <summary>The angle, from 0 to π, whose cosine is x.</summary>
    protected static TNumber Acos(TNumber x) => TNumber.Apply(ElementaryFunctions.Acos, x);

    /// <summary>The angle, from −π/2 to π/2, whose sine is x.</summary>
    protected static TNumber Asin(TNumber x) => TNumber.Apply(ElementaryFunctions.Asin, x);

    /// <summary>The angle, from −π/2 to π/2, whose tangent is x.</summary>
    protected static TNumber Atan(TNumber x) => TNumber.Apply(ElementaryFunctions.Atan, x);

    /// <summary>The cube root.</summary>
    protected static TNumber Cbrt(TNumber x) => TNumber.Apply(ElementaryFunctions.Cbrt, x);

    /// <summary>The smallest whole number that is at least x.</summary>
    protected static TNumber Ceiling(TNumber x) => TNumber.Apply(ElementaryFunctions.Ceiling, x);

    /// <summary>The cosine of an angle in radians.</summary>
    protected static TNumber Cos(TNumber x) => TNumber.Apply(ElementaryFunctions.Cos, x);

    /// <summary>The hyperbolic cosine.</summary>
    protected static TNumber Cosh(TNumber x) => TNumber.Apply(ElementaryFunctions.Cosh, x);

    /// <summary>The error function.</summary>
    protected static TNumber Erf(TNumber x) => TNumber.Apply(ElementaryFunctions.Erf, x);

    /// <summary>eˣ.</summary>
    protected static TNumber Exp(TNumber x) => TNumber.Apply(ElementaryFunctions.Exp, x);

    /// <summary>The largest whole number that is at most x.</summary>
    protected static TNumber Floor(TNumber x) => TNumber.Apply(ElementaryFunctions.Floor, x);

    /// <summary>The natural logarithm.</summary>
    protected static TNumber Log(TNumber x) => TNumber.Apply(ElementaryFunctions.Log, x);

    /// <summary>The logarithm to base 2.</summary>
    protected static TNumber Log2(TNumber x) => TNumber.Apply(ElementaryFunctions.Log2, x);

    /// <summary>The logarithm to base 10.</summary>
    protected static TNumber Log10(TNumber x) => TNumber.Apply(ElementaryFunctions.Log10, x);

    /// <summary>The nearest whole number, the even one of two.</summary>
    protected static TNumber Round(TNumber x) => TNumber.Apply(ElementaryFunctions.Round, x);

    /// <summary>The logistic function.</summary>
    protected static TNumber Sigmoid(TNumber x) => TNumber.Apply(ElementaryFunctions.Sigmoid, x);

    /// <summary>−1, 0 or 1.</summary>
    protected static TNumber Sign(TNumber x) => TNumber.Apply(ElementaryFunctions.Sign, x);

    /// <summary>The sine of an angle in radians.</summary>
    protected static TNumber Sin(TNumber x) => TNumber.Apply(ElementaryFunctions.Sin, x);

    /// <summary>The hyperbolic sine.</summary>
    protected static TNumber Sinh(TNumber x) => TNumber.Apply(ElementaryFunctions.Sinh, x);

    /// <summary>ln(1 + eˣ).</summary>
    protected static TNumber Softplus(TNumber x) => TNumber.Apply(ElementaryFunctions.Softplus, x);

    /// <summary>The tangent of an angle in radians.</summary>
    protected static TNumber Tan(TNumber x) => TNumber.Apply(ElementaryFunctions.Tan, x);

    /// <summary>The hyperbolic tangent.</summary>
    protected static TNumber Tanh(TNumber x) => TNumber.Apply(ElementaryFunctions.Tanh, x);

    /// <summary>The number without its fraction.</summary>
    protected static TNumber Truncate(TNumber x) => TNumber.Apply(ElementaryFunctions.Truncate, x);
}
