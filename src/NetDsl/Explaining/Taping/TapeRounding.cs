using NetDsl.Tracing;

namespace NetDsl.Taping;

/// <summary>What the rounding of a tape's operations in double can do to a number that depends on it.</summary>
internal static class TapeRounding
{
    private const double U = 1.0 / (1L << 53);

    /// <summary>Σ over the operations of |adjoint| · |own rounding|, by the standard model: u·|result|, of sums γₙ·Σ|terms|.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="entries">Its entries.</param>
    /// <param name="adjoints">Their adjoints.</param>
    public static double Error(Tape tape, ReadOnlySpan<double> entries, ReadOnlySpan<double> adjoints)
    {
        var error = 0.0;
        for (var i = 0; i < tape.Entries.Length; i++)
        {
            if (adjoints[i] != 0)
                error += ErrorBound.Times(Own(tape, tape.Entries[i], entries[i], entries), Math.Abs(adjoints[i]));
        }

        return error;
    }

    private static double Own(Tape tape, in TapeEntry entry, double value, ReadOnlySpan<double> entries) => entry.Operation switch
    {
        TapeOperation.Add or TapeOperation.Subtract or TapeOperation.Multiply or TapeOperation.Divide or TapeOperation.FusedMultiplyAdd =>
            U * Math.Abs(value),
        TapeOperation.Power => 2 * U * Math.Abs(value),
        TapeOperation.Apply => tape.Functions[entry.B].DoubleAccuracy * U * Math.Abs(value),
        TapeOperation.Sum => Rounding.Gamma(entry.B + 1, Precision.Double) * Magnitude(tape, entry, entries),
        _ => 0,
    };

    /// <summary>Σ|terms| of a sum.</summary>
    public static double Magnitude(Tape tape, in TapeEntry sum, ReadOnlySpan<double> entries)
    {
        var magnitude = sum.C < 0 ? 0 : Math.Abs(entries[sum.C]);
        foreach (var (left, right) in tape.TermsOf(sum))
            magnitude += right < 0 ? Math.Abs(entries[left]) : Math.Abs(entries[left] * entries[right]);
        return magnitude;
    }
}
