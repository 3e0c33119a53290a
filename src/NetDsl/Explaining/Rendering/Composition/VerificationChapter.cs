namespace NetDsl.Rendering;

/// <summary>Whether all numbers replay; the steps that do not, in full.</summary>
internal static class VerificationChapter
{
    public static void Compose(Composition composition)
    {
        var verification = composition.Explanation.Verify(composition.Format.Verification);
        composition.Chapter("Verification");
        composition.Say($"{verification} {(verification.Holds ? "✓" : "✗")}", verification.Holds ? Tone.Good : Tone.Bad);
        if (verification.Offenders.Count == 0)
            return;
        composition.Say("The first steps that do not hold:", Tone.Bad);
        foreach (var step in verification.Offenders)
            composition.Show(StepComposer.Equation(step, composition.Format, note: null));
    }
}
