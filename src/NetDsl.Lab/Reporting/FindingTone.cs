using NetDsl.Rendering;

namespace NetDsl.Lab;

/// <summary>The tone of the words by which reports say what was found, on terminals and on pages.</summary>
internal static class FindingTone
{
    private static readonly Dictionary<string, Tone> Words = new()
    {
        [VerdictText.Of(Verdict.Works)] = Tone.Good,
        [VerdictText.Of(Mechanism.Confirmed)] = Tone.Good,
        [VerdictText.Passes] = Tone.Good,
        [MeaningVerdict.Shown.Word()] = Tone.Good,
        [VerdictText.Of(Verdict.Harms)] = Tone.Bad,
        [VerdictText.Of(Mechanism.Refuted)] = Tone.Bad,
        [VerdictText.Fails] = Tone.Bad,
    };

    /// <summary>The tone of a cell; plain where it says no such word.</summary>
    public static Tone Of(string cell) => Words.GetValueOrDefault(cell, Tone.Plain);
}
