using NetDsl.Taping;

namespace NetDsl.Attributing;

/// <summary>
/// Divides the change of a selection. On the straight way of its operands from before to after, its value changes with the branch that is
/// taken, and jumps where a comparison turns: the jump is that of the difference that was compared.
/// </summary>
internal static class SelectionSplit
{
    /// <summary>Gives the multiplier of a selection to its branches and to the operands of its condition.</summary>
    public static void Give(Tape tape, int selection, ReadOnlySpan<double> before, ReadOnlySpan<double> after, double given, Span<double> multipliers)
    {
        ref readonly var entry = ref tape.Entries[selection];
        var comparisons = new List<(double Place, int Comparison)>();
        Collect(tape, entry.A, before, after, comparisons);
        comparisons.Sort();
        var (place, holds) = (0.0, before[entry.A] != 0);
        for (var k = 0; k <= comparisons.Count; k++)
        {
            var next = k < comparisons.Count ? comparisons[k].Place : 1;
            multipliers[holds ? entry.B : entry.C] += given * (next - place);
            place = next;
            if (k == comparisons.Count)
                return;
            var middle = (place + (k + 1 < comparisons.Count ? comparisons[k + 1].Place : 1)) / 2;
            var then = k + 1 == comparisons.Count ? after[entry.A] != 0 : Holds(tape, entry.A, middle, before, after);
            if (then == holds)
                continue;
            var jump = (then ? 1 : -1) * (At(entry.B, place, before, after) - At(entry.C, place, before, after));
            ref readonly var comparison = ref tape.Entries[comparisons[k].Comparison];
            var change = after[comparison.A] - before[comparison.A] - (after[comparison.B] - before[comparison.B]);
            multipliers[comparison.A] += given * jump / change;
            multipliers[comparison.B] -= given * jump / change;
            holds = then;
        }
    }

    /// <summary>The places where the operands of comparisons meet.</summary>
    private static void Collect(Tape tape, int condition, ReadOnlySpan<double> before, ReadOnlySpan<double> after, List<(double, int)> found)
    {
        var (operation, a, b, _) = tape.Entries[condition];
        if (operation is TapeOperation.And or TapeOperation.Or or TapeOperation.Not)
        {
            Collect(tape, a, before, after, found);
            if (operation != TapeOperation.Not)
                Collect(tape, b, before, after, found);
        }
        else if (operation is TapeOperation.Less or TapeOperation.AtMost or TapeOperation.Equal or TapeOperation.NotEqual)
        {
            var (from, to) = (before[a] - before[b], after[a] - after[b]);
            if (from != to && from * to <= 0)
                found.Add((from / (from - to), condition));
        }
    }

    private static bool Holds(Tape tape, int condition, double place, ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        var (operation, a, b, _) = tape.Entries[condition];
        return operation switch
        {
            TapeOperation.And => Holds(tape, a, place, before, after) && Holds(tape, b, place, before, after),
            TapeOperation.Or => Holds(tape, a, place, before, after) || Holds(tape, b, place, before, after),
            TapeOperation.Not => !Holds(tape, a, place, before, after),
            TapeOperation.Less => At(a, place, before, after) < At(b, place, before, after),
            TapeOperation.AtMost => At(a, place, before, after) <= At(b, place, before, after),
            TapeOperation.Equal => At(a, place, before, after) == At(b, place, before, after),
            TapeOperation.NotEqual => At(a, place, before, after) != At(b, place, before, after),
            _ => before[condition] != 0,
        };
    }

    private static double At(int entry, double place, ReadOnlySpan<double> before, ReadOnlySpan<double> after) =>
        before[entry] + place * (after[entry] - before[entry]);
}
