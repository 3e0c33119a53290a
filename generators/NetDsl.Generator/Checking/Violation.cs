namespace NetDsl.Generator.Checking;

/// <summary>A rule that does not hold, which is a mistake of the compiler.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Text">Of what it does not hold.</param>
/// <param name="Stage">The stage after which it was seen first; null where all is decided.</param>
internal sealed record Violation(VerificationRule Rule, string Text, CheckedStage? Stage = null)
{
    public override string ToString() => Stage is { } stage ? $"{Rule}, after {stage}: {Text}" : $"{Rule}: {Text}";
}
