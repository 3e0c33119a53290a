using System.Text;

namespace NetDsl;

/// <summary>What came of checking that a network computes what its equations say, in training and in use.</summary>
/// <remarks>What each check sees is in docs/explaining.md.</remarks>
/// <param name="Network">The name of the network.</param>
/// <param name="Checks">What was checked, in order.</param>
/// <param name="NotCovered">What was not checked, and why.</param>
public sealed record Verification(string Network, IReadOnlyList<VerificationCheck> Checks, IReadOnlyList<string> NotCovered)
{
    /// <summary>The verdict: whether every check holds.</summary>
    public bool Holds => Checks.All(check => check.Holds);

    /// <summary>What is wrong, of all checks, what is computed first before what is computed of it.</summary>
    public IEnumerable<VerificationFault> Faults => Checks.SelectMany(check => check.Faults);

    /// <summary>A line for each check, below it what is wrong, and what was not covered.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Network} {(Holds ? "computes what its equations say" : "does not compute what its equations say")}.");
        foreach (var check in Checks)
        {
            text.Append('\n').Append(check.Holds ? "✓ " : "✗ ").Append(check.Name).Append(": ").Append(check.Covered);
            foreach (var fault in check.Faults)
                text.Append("\n    ").Append(fault);
        }

        foreach (var left in NotCovered)
            text.Append("\n○ not covered: ").Append(left);
        return text.ToString();
    }
}
