namespace NetDsl;

/// <summary>One of the checks of a <see cref="Verification"/>.</summary>
/// <param name="Name">What is checked: <c>training step</c>.</param>
/// <param name="Covered">How much of it: <c>12,345 numbers of 8 rows replayed</c>.</param>
/// <param name="Faults">What is wrong; nothing where the check holds.</param>
public sealed record VerificationCheck(string Name, string Covered, IReadOnlyList<VerificationFault> Faults)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool Holds => Faults.Count == 0;
}
