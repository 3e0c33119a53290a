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
        var comparisons = Meetings(tape, entry.A, before, after);
        var (place, holds) = (0.0, before[entry.A] != 0);
        for (var k = 0; k <= comparisons.Count; k++)
        {
            var next = k < comparisons.Count ? comparisons[k].Place : 1;
            multipliers[holds ? entry.B : entry.C] += given * (next - place);
            place = next;
            if (k == comparisons.Count)
                return;
            var then = HoldsBehind(tape, entry.A, comparisons, k, before, after);
            if (then == holds)
                continue;
            var jump = (then ? 1 : -1) * (At(entry.B, place, before, after) - At(entry.C, place, before, after));
            GiveJump(tape, comparisons[k].Comparison, given * jump, before, after, multipliers);
            holds = then;
        }
    }

    /// <summary>Gives an effect to the comparison by which a condition turns between before and after.</summary>
    public static void GiveToCondition(Tape tape, int condition, ReadOnlySpan<double> before, ReadOnlySpan<double> after, double effect, Span<double> multipliers)
    {
        var comparisons = Meetings(tape, condition, before, after);
        for (var k = 0; k < comparisons.Count; k++)
        {
            if (HoldsBehind(tape, condition, comparisons, k, before, after) == (before[condition] != 0))
                continue;
            GiveJump(tape, comparisons[k].Comparison, effect, before, after, multipliers);
            return;
        }
    }

    private static void GiveJump(Tape tape, int comparison, double effect, ReadOnlySpan<double> before, ReadOnlySpan<double> after, Span<double> multipliers)
    {
        var (_, a, b, _) = tape.Entries[comparison];
        var (ofA, ofB) = (UnboundedChange.Of(before[a], after[a]), UnboundedChange.Of(before[b], after[b]));
        if (double.IsInfinity(ofA) || double.IsInfinity(ofB))
        {
            multipliers[double.IsInfinity(ofA) ? a : b] += effect;
            return;
        }

        multipliers[a] += effect / (ofA - ofB);
        multipliers[b] -= effect / (ofA - ofB);
    }

    /// <summary>Whether a condition holds between a place where operands meet and the next one.</summary>
    private static bool HoldsBehind(
        Tape tape, int condition, List<(double Place, int Comparison)> comparisons, int k, ReadOnlySpan<double> before, ReadOnlySpan<double> after) =>
        k + 1 == comparisons.Count
            ? after[condition] != 0
            : Holds(tape, condition, (comparisons[k].Place + comparisons[k + 1].Place) / 2, before, after);

    private static List<(double Place, int Comparison)> Meetings(Tape tape, int condition, ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        var comparisons = new List<(double Place, int Comparison)>();
        Collect(tape, condition, before, after, comparisons);
        comparisons.Sort();
        return comparisons;
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
            var (from, to) = (UnboundedChange.Of(before[b], before[a]), UnboundedChange.Of(after[b], after[a]));
            if (from != to && ((from <= 0 && to >= 0) || (from >= 0 && to <= 0)))
                found.Add((double.IsInfinity(from) ? 1 : from / (from - to), condition));
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
        place == 0 ? before[entry] : place == 1 ? after[entry] : before[entry] + place * UnboundedChange.Of(before[entry], after[entry]);
}
