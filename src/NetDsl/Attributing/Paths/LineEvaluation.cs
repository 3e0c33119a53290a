using System.Runtime.CompilerServices;
using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl.Attributing;

/// <summary>Computes the entries of a tape as lines along a path, and finds the next place where one of its branches is another one.</summary>
internal static class LineEvaluation
{
    /// <summary>Computes the entries of an element.</summary>
    /// <param name="tape">The element's tape.</param>
    /// <param name="reads">What its read entries are, in their order.</param>
    /// <param name="a">The place on the path, just behind which the branches are chosen.</param>
    /// <param name="entries">Room for the entries.</param>
    /// <param name="branches">Room for the entry that each choice takes, or the sign of an absolute value.</param>
    /// <param name="next">The next place at which a branch changes; above 1 where none does.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Line Evaluate(Tape tape, ReadOnlySpan<Line> reads, double a, Span<Line> entries, Span<int> branches, out double next)
    {
        next = double.PositiveInfinity;
        var read = 0;
        for (var i = 0; i < tape.Entries.Length; i++)
        {
            ref readonly var entry = ref tape.Entries[i];
            var (x, y, z) = (entry.A, entry.B, entry.C);
            switch (entry.Operation)
            {
                case TapeOperation.Read:
                    entries[i] = reads[read++];
                    break;
                case TapeOperation.Constant:
                    entries[i] = new(tape.Constants[x], 0);
                    break;
                case TapeOperation.Add:
                    entries[i] = entries[x] + entries[y];
                    break;
                case TapeOperation.Subtract:
                    entries[i] = entries[x] - entries[y];
                    break;
                case TapeOperation.Multiply:
                    entries[i] = Product(entries[x], entries[y]);
                    break;
                case TapeOperation.Divide:
                    entries[i] = new(entries[x].Intercept / entries[y].Intercept, entries[x].Slope / entries[y].Intercept);
                    break;
                case TapeOperation.Negate:
                    entries[i] = -1 * entries[x];
                    break;
                case TapeOperation.FusedMultiplyAdd:
                    entries[i] = Product(entries[x], entries[y]) + entries[z];
                    break;
                case TapeOperation.Larger:
                    branches[i] = Line.Compare(entries[x], entries[y], a, ref next) >= 0 ? x : y;
                    entries[i] = entries[branches[i]];
                    break;
                case TapeOperation.Smaller:
                    branches[i] = Line.Compare(entries[x], entries[y], a, ref next) <= 0 ? x : y;
                    entries[i] = entries[branches[i]];
                    break;
                case TapeOperation.Power:
                    entries[i] = new(Math.Pow(entries[x].Intercept, entries[y].Intercept), 0);
                    break;
                case TapeOperation.Apply:
                    entries[i] = Apply(tape.Functions[y], entries[x], a, ref branches[i], ref next);
                    break;
                case TapeOperation.Select:
                    branches[i] = entries[x].Intercept != 0 ? y : z;
                    entries[i] = entries[branches[i]];
                    break;
                case TapeOperation.Sum:
                    entries[i] = Sum(tape.TermsOf(entry), z < 0 ? default : entries[z], entries);
                    break;
                case TapeOperation.Largest:
                    branches[i] = Largest(tape.TermsOf(entry), entries, a, ref next);
                    entries[i] = entries[branches[i]];
                    break;
                default:
                    entries[i] = new(Holds(entry, entries, a, ref next) ? 1 : 0, 0);
                    break;
            }
        }

        return entries[tape.Entries.Length - 1];
    }

    /// <summary>Whether a function is linear on both sides of 0.</summary>
    public static bool IsPiecewiseLinear(ElementaryFunction function) => function == ElementaryFunctions.Abs || function == ElementaryFunctions.Sign;

    // One of the factors is a constant: else the network is not piecewise linear.
    private static Line Product(Line left, Line right) => left.Slope == 0 ? left.Intercept * right : right.Intercept * left;

    private static Line Apply(ElementaryFunction function, Line x, double a, ref int sign, ref double next)
    {
        if (!IsPiecewiseLinear(function))
            return new(function.Exact(x.Intercept), 0);
        sign = Line.Compare(x, default, a, ref next);
        return function == ElementaryFunctions.Abs ? sign * x : new(sign, 0);
    }

    private static Line Sum(ReadOnlySpan<TapeTerm> terms, Line sum, ReadOnlySpan<Line> entries)
    {
        foreach (var (left, right) in terms)
            sum += right < 0 ? entries[left] : Product(entries[left], entries[right]);
        return sum;
    }

    private static int Largest(ReadOnlySpan<TapeTerm> terms, ReadOnlySpan<Line> entries, double a, ref double next)
    {
        var (largest, ignored) = (terms[0].Left, 0.0);
        foreach (var term in terms[1..])
        {
            if (Line.Compare(entries[term.Left], entries[largest], a, ref ignored) > 0)
                largest = term.Left;
        }

        foreach (var term in terms)
        {
            if (entries[term.Left].Slope > entries[largest].Slope)
                Line.Compare(entries[largest], entries[term.Left], a, ref next);
        }

        return largest;
    }

    private static bool Holds(in TapeEntry entry, ReadOnlySpan<Line> entries, double a, ref double next) => entry.Operation switch
    {
        TapeOperation.Less => Line.Compare(entries[entry.A], entries[entry.B], a, ref next) < 0,
        TapeOperation.AtMost => Line.Compare(entries[entry.A], entries[entry.B], a, ref next) <= 0,
        TapeOperation.Equal => Line.Compare(entries[entry.A], entries[entry.B], a, ref next) == 0,
        TapeOperation.NotEqual => Line.Compare(entries[entry.A], entries[entry.B], a, ref next) != 0,
        TapeOperation.And => entries[entry.A].Intercept != 0 && entries[entry.B].Intercept != 0,
        TapeOperation.Or => entries[entry.A].Intercept != 0 || entries[entry.B].Intercept != 0,
        _ => entries[entry.A].Intercept == 0,
    };
}
