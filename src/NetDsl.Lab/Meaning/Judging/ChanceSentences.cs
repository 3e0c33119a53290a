using System.Globalization;

namespace NetDsl.Lab;

/// <summary>Whether chance does as well as a unit; and where it does, what that says.</summary>
internal static class ChanceSentences
{
    public static IEnumerable<string> Of(ClaimEvidence evidence, MeaningOptions options)
    {
        var (score, _, nulls, _) = evidence;
        yield return $"Chance alone does as well{(score.Adjusted > options.Level ? ": " : " with ")}{Probabilities(score)}.";
        if (nulls.SearchP > options.Level)
            yield return Text($"The best of all units reaches F1 {nulls.Search:0.000} on permuted labels ({ProbabilityText.Equation(nulls.SearchP)}).");
        if (!evidence.IsAboveChance(options))
            yield return OfWorth(evidence, options);
    }

    private static string Probabilities(MeaningScore score)
    {
        var (alone, adjusted) = (ProbabilityText.Equation(score.P), ProbabilityText.Of(score.Adjusted));
        return score.P >= 1 ? alone
            : ProbabilityText.Of(score.P) == adjusted ? $"{alone} for all that was tried"
            : $"{alone}, {adjusted} for all that was tried";
    }

    /// <summary>What it says of an F1 that is worth finding; the first that holds.</summary>
    private static string OfWorth(ClaimEvidence evidence, MeaningOptions options)
    {
        var (score, f1, nulls, _) = evidence;
        var seen = score.Association;
        if (seen.Positives == 0)
            return "The concept holds nowhere in what was looked at.";
        if (evidence.AlwaysOn >= options.Worth)
            return Text($"The concept holds so often, in {(double)seen.Positives / seen.Count:P0}, that a unit which is always on has F1 {evidence.AlwaysOn:0.000}: one of {options.Worth} says nothing.");
        if (nulls.Search >= options.Worth)
            return Text($"The samples are too few: chance finds an F1 of {nulls.Search:0.000}, and {options.Worth} is worth finding.");
        if (!evidence.IsBelowWorth(options))
            return Text($"The samples are too few: the F1 lies between {f1.Low:0.000} and {f1.High:0.000}, and {options.Worth} is worth finding.");
        return evidence.HadPower(options)
            ? Text($"An F1 of {options.Worth} would have been seen with a probability of {nulls.Power:P0}, and this one is {f1.High:0.000} at most.")
            : Text($"The samples are too few: an F1 of {options.Worth} would have been seen with a probability of {nulls.Power:P0}.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
