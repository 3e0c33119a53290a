namespace NetDsl.Lab;

/// <summary>The words of verdicts.</summary>
internal static class MeaningVerdicts
{
    /// <summary>The word that reports and files say.</summary>
    public static string Word(this MeaningVerdict verdict) => verdict switch
    {
        MeaningVerdict.Shown => "SHOWN",
        MeaningVerdict.Refuted => "REFUTED",
        _ => "NOT SHOWN",
    };

    /// <summary>The verdict of a word.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static MeaningVerdict Read(string word) => Enum.GetValues<MeaningVerdict>().Cast<MeaningVerdict?>().FirstOrDefault(verdict => verdict!.Value.Word() == word)
        ?? throw new FormatException($"A verdict is SHOWN, NOT SHOWN or REFUTED, found {word}.");
}
