namespace NetDsl.Lab;

/// <summary>The effects of experiments that differ by one number: <see cref="Experiment.Varies"/>.</summary>
/// <param name="Quantity">What the number is.</param>
/// <param name="Effects">The number and what was found of each trick at it, in the order of the numbers.</param>
public sealed record EffectSeries(string Quantity, IReadOnlyList<(double Value, ExperimentReport Experiment, TrickResult Trick)> Effects)
{
    /// <summary>Finds the series of some experiments: what at least two of them vary.</summary>
    internal static IReadOnlyList<EffectSeries> Of(IReadOnlyList<ExperimentReport> experiments) =>
    [
        .. from report in experiments
           where report.Experiment.Varied is not null
           group report by report.Experiment.Varied!.Value.Quantity into series
           where series.Count() > 1
           select new EffectSeries(series.Key, [.. series.OrderBy(report => report.Experiment.Varied!.Value.Value).SelectMany(At)]),
    ];

    private static IEnumerable<(double, ExperimentReport, TrickResult)> At(ExperimentReport report) =>
        report.Tricks.Select(trick => (report.Experiment.Varied!.Value.Value, report, trick));
}
