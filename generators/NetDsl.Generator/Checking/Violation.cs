namespace NetDsl.Generator.Checking;

/// <summary>A rule that does not hold, which is a mistake of the compiler.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Text">Of what it does not hold.</param>
internal sealed record Violation(VerificationRule Rule, string Text)
{
    public override string ToString() => $"{Rule}: {Text}";
}
