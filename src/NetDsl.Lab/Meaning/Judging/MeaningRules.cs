using System.Globalization;

namespace NetDsl.Lab;

/// <summary>The rules by which a claim is judged, each with the sentence that says why.</summary>
internal static class MeaningRules
{
    public static (MeaningVerdict Verdict, IReadOnlyList<string> Reasons) Judge(ClaimEvidence evidence, Observations observations, MeaningOptions options)
    {
        var (score, _, nulls, interventions) = evidence;
        var reasons = new List<string>();
        var isAboveChance = score.Adjusted <= options.Level && nulls.SearchP <= options.Level;
        var isAboveNetworks = !(score.F1 <= nulls.Untrained) && !(score.F1 <= nulls.Permuted);
        var lacking = LeastControls.Lacking(options, observations);
        var agreement = interventions.Agreement;
        reasons.AddRange(OfChance(evidence, options));
        reasons.AddRange(OfNetworks("Untrained networks", score.F1, nulls.BestUntrained, nulls.Untrained));
        reasons.AddRange(OfNetworks("Networks trained on permuted labels", score.F1, nulls.BestPermuted, nulls.Permuted));
        if (lacking is not null)
            reasons.Add($"Too few controls to show anything: {lacking}.");
        if (observations.IsExhaustive && score.F1 == 1)
            reasons.Add("The unit is right for all inputs that there are: proved by enumeration, whatever data show.");
        reasons.Add(InterventionSentence.Of(interventions));

        if (agreement == Agreement.Contradicts)
            return (MeaningVerdict.Refuted, reasons);
        if (lacking is not null)
            return (MeaningVerdict.NotShown, reasons);
        if (isAboveChance && isAboveNetworks && agreement == Agreement.Agrees)
            return (MeaningVerdict.Shown, reasons);
        var isRefuted = !isAboveChance && IsBelowWorth(evidence, options) && HadPower(nulls, options);
        return (isRefuted ? MeaningVerdict.Refuted : MeaningVerdict.NotShown, reasons);
    }

    private static bool HadPower(Nulls nulls, MeaningOptions options) => nulls.Power >= options.Power && options.Worth > nulls.Search;

    /// <summary>Whether the F1 is surely below what is worth finding: that chance does as well may be for want of samples.</summary>
    private static bool IsBelowWorth(ClaimEvidence evidence, MeaningOptions options) => evidence.F1.IsBelow(options.Worth);

    private static IEnumerable<string> OfChance(ClaimEvidence evidence, MeaningOptions options)
    {
        var (score, f1, nulls, _) = evidence;
        if (score.Adjusted > options.Level)
            yield return Text($"Chance alone does as well: {ProbabilityText.Equation(score.P)}, {ProbabilityText.Of(score.Adjusted)} for all that was tried.");
        else
            yield return Text($"Chance alone does as well with {ProbabilityText.Equation(score.P)}, {ProbabilityText.Of(score.Adjusted)} for all that was tried.");
        if (nulls.SearchP > options.Level)
            yield return Text($"The best of all units reaches F1 {nulls.Search:0.000} on permuted labels ({ProbabilityText.Equation(nulls.SearchP)}).");
        if (score.Adjusted <= options.Level && nulls.SearchP <= options.Level)
            yield break;
        if (!IsBelowWorth(evidence, options))
            yield return Text($"That is for want of samples: the F1 is between {f1.Low:0.000} and {f1.High:0.000}, and {options.Worth} is worth finding.");
        else if (HadPower(nulls, options))
            yield return Text($"An F1 of {options.Worth} would have been seen with a probability of {nulls.Power:P0}, and this one is {f1.High:0.000} at most.");
        else
            yield return Text($"An F1 of {options.Worth} would have been seen with a probability of {(options.Worth > nulls.Search ? nulls.Power : 0):P0}: too few samples, or too common a concept.");
    }

    private static IEnumerable<string> OfNetworks(string networks, double f1, double best, double limit)
    {
        if (f1 <= best)
            yield return Text($"{networks} have units as good: up to F1 {best:0.000}.");
        else if (limit >= 1)
            yield return Text($"{networks} reach F1 {best:0.000}, and differ so much that one more may have a unit as good as any can be: they are too few to tell.");
        else if (f1 <= limit)
            yield return Text($"{networks} reach F1 {best:0.000}, and one more may have a unit as good: up to F1 {limit:0.000}.");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
