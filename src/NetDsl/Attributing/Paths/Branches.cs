using NetDsl.Taping;

namespace NetDsl.Attributing;

/// <summary>What an operation of numbers that vary means for a path: whether it can have kinks, and whether it is linear between them.</summary>
internal static class Branches
{
    /// <summary>Whether an operation may take another branch along the path.</summary>
    public static bool May(Tape tape, in TapeEntry entry) => entry.Operation switch
    {
        TapeOperation.Larger or TapeOperation.Smaller or TapeOperation.Largest or TapeOperation.Select => true,
        TapeOperation.Apply => LineEvaluation.IsPiecewiseLinear(tape.Functions[entry.B]),
        // Conditions; arithmetic comes before them.
        >= TapeOperation.Less => true,
        _ => false,
    };

    /// <summary>What an operation does that is not linear between kinks; null where it does nothing such.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="entry">The operation.</param>
    /// <param name="varies">Which entries vary.</param>
    public static string? Obstacle(Tape tape, in TapeEntry entry, ReadOnlySpan<bool> varies) => entry.Operation switch
    {
        TapeOperation.Multiply or TapeOperation.FusedMultiplyAdd when varies[entry.A] && varies[entry.B] => "multiplies two numbers that vary",
        TapeOperation.Divide when varies[entry.B] => "divides by a number that varies",
        TapeOperation.Power => "takes a power",
        TapeOperation.Apply when !LineEvaluation.IsPiecewiseLinear(tape.Functions[entry.B]) => $"takes {tape.Functions[entry.B].Name}",
        TapeOperation.Sum when HasProduct(tape.TermsOf(entry), varies) => "sums products of two numbers that vary",
        _ => null,
    };

    private static bool HasProduct(ReadOnlySpan<TapeTerm> terms, ReadOnlySpan<bool> varies)
    {
        foreach (var (left, right) in terms)
        {
            if (right >= 0 && varies[left] && varies[right])
                return true;
        }

        return false;
    }
}
