using System.Globalization;

namespace NetDsl.Lab;

/// <summary>What a report says in words.</summary>
internal static class ReportSentences
{
    public static string Summary(LabReport report)
    {
        TrickResult[] tricks = [.. report.Experiments.SelectMany(experiment => experiment.Tricks)];
        var counts = tricks.GroupBy(trick => trick.Verdict).OrderBy(group => group.Key switch { Verdict.NotShown => 0, Verdict.Waits => 2, _ => 1 })
            .Select(group => $"{Figure.Whole(group.Count())} {(group.Key == Verdict.Waits ? group.Count() == 1 ? "waits for runs" : "wait for runs" : VerdictText.Of(group.Key))}");
        return $"{Figure.Count(tricks.Length, "trick")} {(tricks.Length == 1 ? "was" : "were")} tried: {string.Join(", ", counts)}. p is corrected for all of them.";
    }

    public static string Torn(int lines) => lines == 1
        ? "A line of the journal was cut off by the end of a process; its run does not count."
        : string.Create(CultureInfo.InvariantCulture, $"{lines} lines of the journal were cut off by the end of processes; their runs do not count.");

    /// <summary>What the journal holds besides.</summary>
    public static string Dropped(IReadOnlyList<DroppedExperiment> dropped)
    {
        var runs = dropped.Select(experiment => $"{experiment.Name ?? "an experiment without a declaration"} ({experiment.Claim}, {Figure.Count(experiment.Tricks, "trick")}, {Figure.Count(experiment.Runs, "run")})");
        return $"The journal holds runs of what this study does not declare: {string.Join("; ", runs)}. "
            + "It was tried, and left out, renamed or changed after results could be seen; p is corrected for its tricks as if each had 1.";
    }

    public static string Claim(ExperimentReport report)
    {
        var experiment = report.Experiment;
        var claim = experiment.Claim!;
        var design = experiment.IsOneAtATime ? "each trick alone" : "all combinations of the tricks";
        var tasks = experiment.Tasks.Count > 1 ? $" on {string.Join(", ", experiment.Tasks.Select(task => task.Name))}" : "";
        var looks = experiment.Looks > 1 ? string.Create(CultureInfo.InvariantCulture, $", looked at up to {experiment.Looks} times by a spending rule") : "";
        var training = experiment.Function is null ? $" Training: {experiment.Recipe.Describe()}." : "";
        return string.Create(CultureInfo.InvariantCulture, $"Declared before the runs as {report.Hash}: {claim.Measure.Name} {VerdictText.Of(claim.Direction)} by at least {Figure.Text(claim.Worth)}; {experiment.Seeds.Count} seeds, {design}{tasks}{looks}. ")
            + $"Tuning: {experiment.Tuning}.{training}";
    }

    public static string Title(EffectSeries series) =>
        $"The effect against {series.Quantity}: {string.Join(", ", series.Effects.Select(effect => effect.Experiment.Experiment.Claim!.Measure.Name).Distinct())}";

    /// <summary>The effect on the plain network, where the verdict is of the mean over all others.</summary>
    public static string Alone(TrickResult trick) => trick.Alone is { } alone
        ? $" The mean is that over all combinations of the other tricks; on the plain network, with none of them, it is {Figure.Signed(alone.Mean)}, {alone.IntervalAt(0.95)}."
        : "";

    public static string Costs(ExperimentReport report)
    {
        NetworkDescription[] networks = [.. report.Arms.Select(arm => arm.Network).OfType<NetworkDescription>()];
        var placebo = report.Experiment.HasControls ? " The placebo is the plain network from another seed: a trick that changes nothing." : "";
        if (networks.Length == 0)
            return $"A function stands for the networks: parameters and multiply-adds are not known.{placebo}";
        return $"Parameters are {Equal(network => network.ParameterCount)} in all arms, multiply-adds of a sample {Equal(network => network.MultiplyAdds)}; "
            + $"times are those of the machines that did the runs, several at a time.{placebo}";

        string Equal(Func<NetworkDescription, long> count) => networks.Select(count).Distinct().Count() == 1 ? "equal" : "NOT equal";
    }
}
