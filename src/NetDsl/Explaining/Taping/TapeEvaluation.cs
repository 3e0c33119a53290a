using System.Runtime.CompilerServices;

namespace NetDsl.Taping;

/// <summary>Computes all entries of a tape in double, of what its tensors hold.</summary>
internal static class TapeEvaluation
{
    /// <summary>Computes the entries of an element.</summary>
    /// <param name="tape">The element's tape.</param>
    /// <param name="origins">Where its reads begin.</param>
    /// <param name="tensors">The numbers of all tensors.</param>
    /// <param name="entries">Room for the entries, the last of which is the element.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static double Evaluate(Tape tape, ReadOnlySpan<int> origins, double[][] tensors, Span<double> entries)
    {
        for (var i = 0; i < tape.Entries.Length; i++)
        {
            ref readonly var entry = ref tape.Entries[i];
            entries[i] = entry.Operation switch
            {
                TapeOperation.Read => tensors[tape.Tensors[entry.A]][origins[entry.A] + entry.B],
                TapeOperation.Constant => tape.Constants[entry.A],
                TapeOperation.Add => entries[entry.A] + entries[entry.B],
                TapeOperation.Subtract => entries[entry.A] - entries[entry.B],
                TapeOperation.Multiply => entries[entry.A] * entries[entry.B],
                TapeOperation.Divide => entries[entry.A] / entries[entry.B],
                TapeOperation.Negate => -entries[entry.A],
                TapeOperation.FusedMultiplyAdd => Math.FusedMultiplyAdd(entries[entry.A], entries[entry.B], entries[entry.C]),
                TapeOperation.Larger => Math.Max(entries[entry.A], entries[entry.B]),
                TapeOperation.Smaller => Math.Min(entries[entry.A], entries[entry.B]),
                TapeOperation.Power => Math.Pow(entries[entry.A], entries[entry.B]),
                TapeOperation.Apply => tape.Functions[entry.B].Exact(entries[entry.A]),
                TapeOperation.Select => entries[entry.A] != 0 ? entries[entry.B] : entries[entry.C],
                TapeOperation.Sum => Sum(tape.TermsOf(entry), entry.C < 0 ? 0 : entries[entry.C], entries),
                TapeOperation.Largest => entries[Place(tape.TermsOf(entry), entries)],
                TapeOperation.Less => entries[entry.A] < entries[entry.B] ? 1 : 0,
                TapeOperation.AtMost => entries[entry.A] <= entries[entry.B] ? 1 : 0,
                TapeOperation.Equal => entries[entry.A] == entries[entry.B] ? 1 : 0,
                TapeOperation.NotEqual => entries[entry.A] != entries[entry.B] ? 1 : 0,
                TapeOperation.And => entries[entry.A] * entries[entry.B],
                TapeOperation.Or => Math.Max(entries[entry.A], entries[entry.B]),
                _ => 1 - entries[entry.A],
            };
        }

        return entries[tape.Entries.Length - 1];
    }

    /// <summary>The entry of the first of the largest terms.</summary>
    public static int Place(ReadOnlySpan<TapeTerm> terms, ReadOnlySpan<double> entries)
    {
        var largest = terms[0].Left;
        foreach (var term in terms[1..])
        {
            if (entries[term.Left] > entries[largest] || double.IsNaN(entries[term.Left]))
                largest = term.Left;
        }

        return largest;
    }

    private static double Sum(ReadOnlySpan<TapeTerm> terms, double sum, ReadOnlySpan<double> entries)
    {
        foreach (var (left, right) in terms)
            sum = right < 0 ? sum + entries[left] : Math.FusedMultiplyAdd(entries[left], entries[right], sum);
        return sum;
    }
}
