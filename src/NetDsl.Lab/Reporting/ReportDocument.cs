using System.Globalization;
using NetDsl.Rendering;

namespace NetDsl.Lab;

/// <summary>A report as a document, for terminals and Markdown.</summary>
internal static class ReportDocument
{
    public static Document Of(LabReport report) => new(report.Name, [.. Blocks(report)]);

    private static IEnumerable<Block> Blocks(LabReport report)
    {
        yield return new Heading(1, report.Name);
        yield return new Paragraph(ReportSentences.Summary(report));
        if (report.TornLines > 0)
            yield return new Paragraph(ReportSentences.Torn(report.TornLines), Tone.Bad);
        foreach (var remark in report.Remarks)
            yield return new Paragraph(remark, Tone.Bad);
        foreach (var block in report.Experiments.SelectMany(OfExperiment))
            yield return block;
        foreach (var series in report.Series)
        {
            yield return new Heading(2, ReportSentences.Title(series));
            yield return SeriesTable(series);
        }

        yield return new Heading(2, "How a verdict is read");
        foreach (var line in WorkedExample.Lines)
            yield return new Paragraph(line);
    }

    private static IEnumerable<Block> OfExperiment(ExperimentReport report)
    {
        yield return new Heading(2, report.Experiment.Name);
        yield return new Paragraph(ReportSentences.Claim(report));
        foreach (var remark in report.Remarks)
            yield return new Paragraph(remark, Tone.Bad);
        yield return TrickTable(report);
        foreach (var trick in report.Tricks)
            yield return new Paragraph($"{trick.Trick}: {VerdictText.Of(trick.Verdict)}, since {trick.Reason}.{ReportSentences.Alone(trick)}");
        foreach (var block in Of(report))
            yield return block;
    }

    /// <summary>What follows the tricks of an experiment: reasons, interactions, controls and costs.</summary>
    public static IEnumerable<Block> Of(ExperimentReport report)
    {
        if (report.Tricks.Any(trick => trick.Predictions.Count > 0))
        {
            yield return new Heading(3, "Reasons");
            yield return PredictionTable(report);
            foreach (var (trick, prediction) in Predictions(report))
                yield return new Paragraph($"{trick.Trick}, {prediction.Mediator}: {VerdictText.Of(prediction.Mechanism)}, since {prediction.Reason}.");
        }

        if (report.Interactions.Count > 0)
        {
            yield return new Heading(3, "Interactions");
            yield return InteractionTable(report);
        }

        if (report.Controls.Count > 0)
        {
            yield return new Heading(3, "Controls");
            yield return ControlTable(report);
        }

        yield return new Heading(3, "Arms and what they cost");
        yield return ArmTable(report);
        if (report.Arms[0].Mediators.Count > 0)
        {
            yield return new Heading(3, "What was measured besides");
            yield return MediatorTable(report);
        }

        yield return new Paragraph(ReportSentences.Costs(report), Tone.Faint);
    }

    /// <summary>What was found of each trick, in numbers.</summary>
    public static Table TrickTable(ExperimentReport report) => new(
        ["trick", "verdict", "mean", "interval", "exact p, corrected", "Student's p", "pairs"],
        [.. report.Tricks.Select(trick => (IReadOnlyList<string>)[
            trick.Trick,
            VerdictText.Of(trick.Verdict),
            trick.Evidence is { } evidence ? Figure.Signed(evidence.Mean) : "–",
            trick.Interval?.ToString() ?? "–",
            trick.Verdict == Verdict.Waits ? "–" : Figure.P(trick.AdjustedP),
            trick.Evidence?.StudentP is { } p ? Figure.P(p) : "–",
            Figure.Whole(trick.Evidence?.Pairs ?? 0),
        ])]);

    /// <summary>What was found at each number of a series.</summary>
    public static Table SeriesTable(EffectSeries series) => new(
        [series.Quantity, "trick", "verdict", "mean", "interval", "exact p, corrected"],
        [.. series.Effects.Select(effect => (IReadOnlyList<string>)[
            Figure.Text(effect.Value),
            effect.Trick.Trick,
            VerdictText.Of(effect.Trick.Verdict),
            effect.Trick.Evidence is { } evidence ? Figure.Signed(evidence.Mean) : "–",
            effect.Trick.Interval?.ToString() ?? "–",
            effect.Trick.Verdict == Verdict.Waits ? "–" : Figure.P(effect.Trick.AdjustedP),
        ])]);

    private static Table PredictionTable(ExperimentReport report) => new(
        ["trick: mediator", "said to go", "moves by", "held, by", "gain left", "gain lost", "finding"],
        [.. Predictions(report).Select(pair => (IReadOnlyList<string>)[
            $"{pair.Trick.Trick}: {pair.Prediction.Mediator}",
            VerdictText.Of(pair.Prediction.Direction),
            Shown(pair.Prediction.Movement, pair.Prediction.Direction),
            Shown(pair.Prediction.Held, pair.Prediction.Direction),
            Shown(pair.Prediction.Left, Direction.Higher),
            Shown(pair.Prediction.Lost, Direction.Higher),
            VerdictText.Of(pair.Prediction.Mechanism),
        ])]);

    private static Table InteractionTable(ExperimentReport report) => new(
        ["tricks", "interaction", "interval", "exact p, corrected", "finding"],
        [.. report.Interactions.Select(pair => (IReadOnlyList<string>)[
            $"{pair.First} × {pair.Second}",
            Figure.Signed(pair.Evidence.Mean),
            pair.Evidence.IntervalAt(0.95).ToString(),
            pair.Waits ? "–" : Figure.P(pair.AdjustedP),
            VerdictText.Of(pair),
        ])]);

    private static Table ControlTable(ExperimentReport report) => new(
        ["control", "mean", "interval", "exact p", "found", "as it must be"],
        [.. report.Controls.Select(control => (IReadOnlyList<string>)[
            control.Name,
            control.Evidence is { } evidence ? Figure.Signed(evidence.Mean) : "–",
            control.Evidence?.IntervalAt(0.95).ToString() ?? "–",
            control is { Evidence: { } exact, Verdict: not Verdict.Waits } ? Figure.P(exact.Exact.P) : "–",
            VerdictText.Of(control.Verdict),
            VerdictText.Of(control),
        ])]);

    private static Table ArmTable(ExperimentReport report) => new(
        ["arm", "runs", report.Experiment.Claim!.Measure.Name, "parameters", "multiply-adds", "steps", "s a run"],
        [.. report.Arms.Select(arm => (IReadOnlyList<string>)[
            NameOf(arm),
            Figure.Whole(arm.Runs),
            Figure.Text(arm.Mean),
            arm.Network is { } network ? Figure.Whole(network.ParameterCount) : "–",
            arm.Network is { } counted ? Figure.Whole(counted.MultiplyAdds) : "–",
            Figure.Text(arm.Steps),
            Figure.Text(Math.Round(arm.Seconds, 3)),
        ])]);

    private static Table MediatorTable(ExperimentReport report)
    {
        string[] mediators = [.. report.Arms[0].Mediators.Keys];

        // Controls are asked for the measure alone.
        return new(
            ["arm", .. mediators],
            [.. report.Arms.Where(arm => arm.Runs == 0 || arm.Mediators.Values.Any(value => !double.IsNaN(value))).Select(arm => (IReadOnlyList<string>)[
                NameOf(arm),
                .. mediators.Select(mediator => Figure.Text(arm.Mediators[mediator])),
            ])]);
    }

    private static string NameOf(ArmResult arm) => string.Create(CultureInfo.InvariantCulture, $"{arm.Index} {arm.Name}");

    private static IEnumerable<(TrickResult Trick, PredictionResult Prediction)> Predictions(ExperimentReport report) =>
        report.Tricks.SelectMany(trick => trick.Predictions, (trick, prediction) => (trick, prediction));

    // As it was measured, not as it was predicted.
    private static string Shown(Evidence? evidence, Direction direction) =>
        evidence is null ? "–" : Figure.Signed(Claim.Orient(direction, evidence.Mean));
}
