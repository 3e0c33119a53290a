using System.Globalization;

namespace NetDsl.Lab;

/// <summary>The sentences of a report about units, for all its forms.</summary>
internal static class MeaningSentences
{
    public static string Summary(MeaningReport report) => Text(
        $"{report.Meanings.Count} claims: {report.Count(MeaningVerdict.Shown)} SHOWN, {report.Count(MeaningVerdict.NotShown)} NOT SHOWN, {report.Count(MeaningVerdict.Refuted)} REFUTED.");

    /// <summary>That there are too few controls to show anything; null where there are enough.</summary>
    public static string? Warning(MeaningReport report) => LeastControls.Lacking(report.Options, report.Observations) is { } lacking
        ? $"Nothing is SHOWN here, whatever was measured: {lacking}."
        : null;

    /// <summary>How many cards are not shown; null where all are.</summary>
    public static string? LeftOut(int cards) => cards switch
    {
        0 => null,
        1 => "One further card is left out here.",
        _ => Text($"{cards} further cards are left out here."),
    };

    public static string Tried(MeaningReport report) => Text(
        $"{report.Units} units against {report.Concepts.Count} concepts, {report.Scores.Count} pairs; ")
        + (report.Observations.IsExhaustive
            ? Text($"all {report.Observations.Count} inputs that there are, so that nothing is held out. ")
            : Text($"thresholds chosen on {report.Observations.Count - report.HeldOut} observations, measured on {report.HeldOut} others. "))
        + Text($"Labels permuted {report.Options.Searches} times, {report.UntrainedNetworks} untrained networks, ")
        + Text($"{report.PermutedNetworks} trained on permuted labels. Level {report.Options.Level}.");

    public static string Measures(Meaning meaning) => Text(
        $"F1 {meaning.F1:0.000}, IoU {meaning.IoU:0.000}, AUPRC {meaning.Auprc:0.000}, Pearson {meaning.Pearson:0.000;−0.000}, cosine {meaning.Cosine:0.000;−0.000}.");

    public static string Counts(Meaning meaning)
    {
        var seen = meaning.Score.Association;
        return Text($"The unit is on (above {meaning.Score.Threshold:G4}) in {seen.Active} of {seen.Count} observations, the concept holds in {seen.Positives}, both in {seen.Hits}: ")
            + Text($"{seen.FalseAlarms} false alarms, {seen.Missed} missed. {meaning.Tied} observations are tied with others.");
    }

    public static string Limits(Meaning meaning)
    {
        var nulls = meaning.Nulls;
        return Text($"To be above: {nulls.Search:0.000}, the best of all units on permuted labels ({ProbabilityText.Equation(nulls.SearchP)})")
            + (double.IsNaN(nulls.Untrained) ? "" : Text($"; {Limit(nulls.Untrained)}, an untrained network"))
            + (double.IsNaN(nulls.Permuted) ? "" : Text($"; {Limit(nulls.Permuted)}, a network trained on permuted labels"))
            + ".";
    }

    public static string? Rivals(Meaning meaning) => meaning.Rivals.Count == 0
        ? null
        : $"By correlation the unit follows as well: {string.Join(", ", meaning.Rivals.Take(5).Select(rival => Text($"{rival.Concept.Name} ({rival.Pearson:0.000;−0.000})")))}.";

    public static string? Seeds(Meaning meaning) => meaning.OtherSeeds.Count == 0
        ? null
        : Text($"The best unit of other seeds has F1 {string.Join(", ", meaning.OtherSeeds.Select(f1 => Text($"{f1:0.000}")))}; ")
            + Text($"{meaning.OtherSeeds.Count(f1 => f1 > meaning.Nulls.Highest)} of {meaning.OtherSeeds.Count} are above all nulls.");

    private static string Limit(double limit) => limit >= 1 ? "1, as good as any can be" : Text($"{limit:0.000}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
