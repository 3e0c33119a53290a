namespace NetDsl.Lab;

/// <summary>What the arms of an experiment measured, pair by pair.</summary>
internal sealed class PairedResults(Declaration declaration, JournalContents contents)
{
    private readonly int[] _cells = [.. ArmPlan.Cells(declaration.Experiment)];

    /// <summary>The run of an arm; null where it is not there.</summary>
    public RunRecord? Run(int arm, string task, int seed) => contents.Runs.GetValueOrDefault(new(declaration.Hash, arm, task, seed));

    /// <summary>All runs of an arm that are there.</summary>
    public IReadOnlyList<RunRecord> Runs(int arm) =>
        [.. from seed in declaration.Experiment.Seeds
            from task in declaration.Experiment.Tasks
            let run = Run(arm, task.Name, seed)
            where run is not null
            select run];

    /// <summary>The differences of two arms.</summary>
    /// <param name="with">The arm that is to be better.</param>
    /// <param name="without">The other one.</param>
    /// <param name="name">What is compared: the measure, or a mediator.</param>
    /// <param name="direction">Which way is better.</param>
    /// <param name="seeds">The seeds that count.</param>
    public Comparison Compare(Arm with, Arm without, string name, Direction direction, IReadOnlyList<int> seeds) =>
        Weigh(seeds, name, direction, [with.Index, without.Index], values => values[0] - values[1]);

    /// <summary>The effect of a trick, or the interaction of several, of the claim's measure.</summary>
    /// <param name="tricks">The tricks as bits.</param>
    /// <param name="seeds">The seeds that count.</param>
    public Comparison Effect(int tricks, IReadOnlyList<int> seeds)
    {
        var (name, direction) = (declaration.Claim.Measure.Name, declaration.Claim.Direction);
        return declaration.Experiment.IsOneAtATime
            ? Weigh(seeds, name, direction, [Array.IndexOf(_cells, tricks), 0], values => values[0] - values[1])
            : Weigh(seeds, name, direction, [.. Enumerable.Range(0, _cells.Length)], values => FactorialContrast.Of(values, tricks));
    }

    // The arms of the cells come first, in the order of the cells.
    private Comparison Weigh(IReadOnlyList<int> seeds, string name, Direction direction, int[] arms, Func<double[], double> contrast)
    {
        double[][] strata =
        [
            .. declaration.Experiment.Tasks.Select(task => seeds
                .Select(seed => arms.Select(arm => Run(arm, task.Name, seed)?.Values.GetValueOrDefault(name, double.NaN) ?? double.NaN).ToArray())
                .Where(values => values.All(double.IsFinite))
                .Select(values => Claim.Orient(direction, contrast(values)))
                .ToArray()),
        ];
        var missing = declaration.Experiment.Tasks.Sum(task => seeds.Count(seed => arms.Any(arm => Run(arm, task.Name, seed) is null)));
        return new(strata.All(stratum => stratum.Length > 0) ? Evidence.Of(strata) : null, seeds.Count * strata.Length, missing);
    }
}
