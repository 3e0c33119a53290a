using System.Globalization;
using NetDsl.Rendering;

namespace NetDsl.Lab;

/// <summary>A report about units as a document, for terminals and Markdown.</summary>
internal static class MeaningDocument
{
    /// <summary>The report with all cards.</summary>
    public static Document Of(MeaningReport report) => Of(report, report.Meanings);

    /// <summary>The report with some cards.</summary>
    public static Document Of(MeaningReport report, IReadOnlyList<Meaning> cards) => new(Title(report), [.. Blocks(report, cards)]);

    /// <summary>What it is about, with the short name of the class.</summary>
    public static string Title(MeaningReport report) => $"What the units of {report.Network[(report.Network.LastIndexOf('.') + 1)..]} stand for";

    private static IEnumerable<Block> Blocks(MeaningReport report, IReadOnlyList<Meaning> cards)
    {
        yield return new Heading(1, Title(report));
        if (report.Introduction is { } introduction)
            yield return new Paragraph(introduction);
        if (MeaningSentences.Warning(report) is { } warning)
            yield return new Paragraph(warning, Tone.Bad);
        yield return new Paragraph(MeaningSentences.Summary(report));
        yield return new Paragraph(MeaningSentences.Tried(report), Tone.Faint);
        yield return Overview(report);
        if (MeaningSentences.LeftOut(report.Meanings.Count - cards.Count) is { } leftOut)
            yield return new Paragraph(leftOut, Tone.Faint);
        foreach (var block in cards.SelectMany(meaning => Card(meaning, report)))
            yield return block;
    }

    /// <summary>The claims, a line each.</summary>
    public static Table Overview(MeaningReport report) => new(
        ["concept", "unit", "verdict", "F1", "to be above", "p, corrected", "AUPRC"],
        [.. report.Meanings.Select(meaning => (IReadOnlyList<string>)[
            meaning.Score.Concept.Name,
            meaning.Score.UnitName,
            meaning.Verdict.Word(),
            Number(meaning.F1),
            Number(meaning.Nulls.Highest),
            ProbabilityText.Of(meaning.Score.Adjusted),
            Number(meaning.Auprc),
        ])]);

    private static IEnumerable<Block> Card(Meaning meaning, MeaningReport report)
    {
        yield return new Heading(2, meaning.ToString());
        yield return new Paragraph(MeaningSentences.Measures(meaning));
        foreach (var sentence in Sentences(meaning))
            yield return new Paragraph(sentence);
        if (InterventionTable.Of(meaning.Interventions) is { } interventions)
        {
            yield return interventions;
            yield return new Paragraph(InterventionTable.Legend, Tone.Faint);
        }

        if (meaning.Examples.Count > 0)
            yield return new Paragraph("For it: " + string.Join("; ", meaning.Examples.Select(example => ExampleText.Of(example, report.Observations))), Tone.Faint);
        if (meaning.CounterExamples.Count > 0)
            yield return new Paragraph("Against it: " + string.Join("; ", meaning.CounterExamples.Select(example => ExampleText.Of(example, report.Observations))), Tone.Faint);
    }

    /// <summary>What a card says, from the verdict's reasons to the seeds.</summary>
    public static IEnumerable<string> Sentences(Meaning meaning) =>
    [
        string.Join(' ', meaning.Reasons),
        MeaningSentences.Counts(meaning),
        MeaningSentences.Limits(meaning),
        .. new[] { MeaningSentences.Rivals(meaning), MeaningSentences.Seeds(meaning) }.OfType<string>(),
    ];

    private static string Number(double value) => double.IsNaN(value) ? "–" : value.ToString("0.000", CultureInfo.InvariantCulture);
}
