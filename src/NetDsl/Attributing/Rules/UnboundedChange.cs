using NetDsl.Taping;

namespace NetDsl.Attributing;

/// <summary>
/// Hands down changes of ∞, as of a score that a mask makes −∞ at the sample or at the baseline alone. There is no multiplier Δf/Δx
/// then. What is handed down is the effect, multiplier·Δ, which is finite, and all of it goes to what changes by ∞: beside that, finite changes
/// weigh nothing. Of a maximum whose operands change by ∞ against each other, max(−∞, b) before and max(a, −∞) after, each would have an effect
/// of ∞ as −∞ is approached, and only their sum a − b has a limit: that is handed to none of them, and kept account of.
/// </summary>
internal static class UnboundedChange
{
    /// <summary>The change of a number: 0 where it is the same before and after, be it −∞.</summary>
    public static double Of(double before, double after) => before.Equals(after) ? 0 : after - before;

    /// <summary>What a number has of f: multiplier·Δ, or what stands in the place of its multiplier.</summary>
    public static double Effect(double given, double before, double after) =>
        Of(before, after) is var change && double.IsInfinity(change) ? given : given * change;

    /// <summary>Hands down what an operation has, where its result or an operand changes by ∞.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="result">The operation.</param>
    /// <param name="before">The entries at the baseline.</param>
    /// <param name="after">The entries at the sample.</param>
    /// <param name="given">Its multiplier; its effect where it changes by ∞ itself.</param>
    /// <param name="multipliers">To which is added: of what changes by ∞, its effect.</param>
    /// <param name="undivided">To which is added: what operands that change by ∞ against each other have together.</param>
    /// <returns>Whether the operation is done with; else finite changes are still to be handed down.</returns>
    public static bool Give(Tape tape, int result, double[] before, double[] after, double given, double[] multipliers, ref double undivided)
    {
        ref readonly var entry = ref tape.Entries[result];
        var change = Of(before[result], after[result]);
        if (double.IsInfinity(change))
        {
            if (entry.Operation == TapeOperation.Select && (before[entry.A] != 0) != (after[entry.A] != 0))
                SelectionSplit.GiveToCondition(tape, entry.A, before, after, given, multipliers);
            else if (Operands(tape, entry).Where(IsUnbounded).ToList() is { Count: > 0 } unbounded)
                multipliers[unbounded.MaxBy(operand => Math.Max(before[operand], after[operand]))] += given;
            else if (Operands(tape, entry).Where(operand => before[operand] != after[operand]).ToList() is { Count: > 0 } changed)
                // A pole, as of ln 0 and 1/0: of what the function is taken of, or what is divided by.
                multipliers[changed[^1]] += given / (after[changed[^1]] - before[changed[^1]]);
            return true;
        }

        switch (entry.Operation)
        {
            case TapeOperation.Apply when IsUnbounded(entry.A):
                multipliers[entry.A] += given * change;
                return true;
            case TapeOperation.Larger or TapeOperation.Smaller when IsUnbounded(entry.A) && IsUnbounded(entry.B):
                undivided += given * change;
                return true;
            case TapeOperation.Larger or TapeOperation.Smaller when IsUnbounded(entry.A) || IsUnbounded(entry.B):
                var (unbounded, other) = IsUnbounded(entry.A) ? (entry.A, entry.B) : (entry.B, entry.A);
                multipliers[other] += given;
                multipliers[unbounded] += given * (change - Of(before[other], after[other]));
                return true;
            case TapeOperation.Largest:
                // On the straight way what comes from −∞ leads at the end alone, and what goes to −∞ at the beginning.
                var (falls, rises) = (Lead(tape.TermsOf(entry), before), Lead(tape.TermsOf(entry), after));
                if (double.IsInfinity(falls.By) || double.IsInfinity(rises.By))
                {
                    undivided += given * change;
                    return true;
                }

                multipliers[falls.Leader] -= given * falls.By;
                multipliers[rises.Leader] += given * rises.By;
                return false;
            default:
                return false;
        }

        bool IsUnbounded(int operand) => double.IsInfinity(Of(before[operand], after[operand]));

        // By how much the largest term is ahead of those that change by less than ∞; 0 where it is one of these.
        (int Leader, double By) Lead(ReadOnlySpan<TapeTerm> terms, double[] entries)
        {
            var (leader, bounded) = (terms[0].Left, double.NegativeInfinity);
            foreach (var (term, _) in terms)
            {
                if (entries[term] > entries[leader])
                    leader = term;
                if (!IsUnbounded(term))
                    bounded = Math.Max(bounded, entries[term]);
            }

            return (leader, IsUnbounded(leader) && entries[leader] > bounded ? entries[leader] - bounded : 0);
        }
    }

    private static IEnumerable<int> Operands(Tape tape, TapeEntry entry)
    {
        int[] operands = entry.Operation switch
        {
            TapeOperation.Sum or TapeOperation.Largest => [.. tape.TermsOf(entry).ToArray().SelectMany(term => new[] { term.Left, term.Right }), entry.C],
            TapeOperation.Select => [entry.B, entry.C],
            TapeOperation.Apply => [entry.A],
            _ => [entry.A, entry.B, entry.C],
        };
        return operands.Where(operand => operand >= 0);
    }
}
