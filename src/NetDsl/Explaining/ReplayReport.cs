using NetDsl.Tracing;

namespace NetDsl;

/// <summary>What came of replaying a network's numbers.</summary>
/// <param name="Replayed">The number of steps that were computed again; inputs and weights are not among them.</param>
/// <param name="Mismatching">How many of them have other bits than the vector code stored.</param>
/// <param name="AboveBound">How many are further from the value in double than rounding can explain.</param>
/// <param name="Left">How many steps were left out, where only a part of a large tensor was asked for.</param>
/// <param name="Offenders">The first steps that mismatch or are above their bound.</param>
public sealed record ReplayReport(long Replayed, long Mismatching, long AboveBound, long Left, IReadOnlyList<Step> Offenders)
{
    /// <summary>How many steps have the same bits.</summary>
    public long Agreeing => Replayed - Mismatching;

    /// <summary>Whether every step that was replayed has the same bits and lies within its bound.</summary>
    public bool Holds => Mismatching == 0 && AboveBound == 0;

    /// <summary>One line: <c>12,345 numbers replayed: 12,345 same bits, 0 residuals above their bound</c>.</summary>
    public override string ToString()
    {
        var bits = Mismatching == 0 ? "" : $", {NumberText.Count(Mismatching)} with other bits";
        var left = Left == 0 ? "" : $" ({NumberText.Count(Left, "number")} of large tensors {(Left == 1 ? "was" : "were")} not replayed)";
        return $"{NumberText.Count(Replayed, "number")} replayed: {NumberText.Count(Agreeing)} same bits{bits}, "
            + $"{NumberText.Count(AboveBound, "residual above its bound", "residuals above their bound")}{left}";
    }
}
