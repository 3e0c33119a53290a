using System.Globalization;

namespace NetDsl.Lab;

/// <summary>The rules by which a claim is judged, each with the sentence that says why.</summary>
internal static class MeaningRules
{
    public static (MeaningVerdict Verdict, IReadOnlyList<string> Reasons) Judge(ClaimEvidence evidence, Observations observations, MeaningOptions options)
    {
        var (score, _, nulls, interventions) = evidence;
        var reasons = new List<string>();
        var isAboveChance = evidence.IsAboveChance(options);
        var isAboveNetworks = !(score.F1 <= nulls.Untrained) && !(score.F1 <= nulls.Permuted);
        var lacking = LeastControls.Lacking(options, observations);
        var agreement = interventions.Agreement;
        reasons.AddRange(ChanceSentences.Of(evidence, options));
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
        var isRefuted = !isAboveChance && evidence.IsBelowWorth(options) && evidence.HadPower(options);
        return (isRefuted ? MeaningVerdict.Refuted : MeaningVerdict.NotShown, reasons);
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
