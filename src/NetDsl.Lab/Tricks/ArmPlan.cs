namespace NetDsl.Lab;

/// <summary>The arms of an experiment: the cells of its design, then clamps, then controls.</summary>
internal static class ArmPlan
{
    // 1,024 networks a seed.
    private const int MostTricks = 10;

    /// <summary>Lists the arms.</summary>
    /// <exception cref="InvalidOperationException">There are too many tricks, or a clamp does not fit its trick.</exception>
    public static IReadOnlyList<Arm> Of(Experiment experiment)
    {
        var tricks = experiment.Tricks;
        if (tricks.Count > MostTricks)
            throw new InvalidOperationException($"{experiment.Name} has {tricks.Count} tricks, which are {1L << tricks.Count} networks a seed. Take at most {MostTricks}, or several experiments.");
        var arms = new List<Arm>();
        foreach (var cell in Cells(experiment))
            Add(ArmKind.Cell, cell);
        foreach (var prediction in experiment.Predictions.Where(prediction => prediction.Clamp is not null))
            AddClamp(prediction);
        if (experiment.HasControls)
        {
            Add(ArmKind.Placebo, 0);
            Add(ArmKind.PermutedPlain, 0);
            Add(ArmKind.PermutedTricks, (1 << tricks.Count) - 1);
        }

        return arms;

        void Add(ArmKind kind, int cell) => arms.Add(new(arms.Count, kind, On(tricks, cell), NetworkOf(experiment, cell), TreatmentsOf(experiment, cell)));

        void AddClamp(Prediction prediction)
        {
            var cell = 1 << tricks.ToList().IndexOf(prediction.Trick);
            var clamp = prediction.Clamp!;
            if (experiment.Function is not null && clamp != Clamp.ByFunction)
                throw new InvalidOperationException($"{experiment.Name} is a function, which holds {prediction.Mediator.Name} itself: use Clamp.ByFunction.");
            arms.Add(new(arms.Count, ArmKind.Clamp, [prediction.Trick], clamp.Network ?? NetworkOf(experiment, cell), clamp.Treatment is { } held ? [.. TreatmentsOf(experiment, cell), held] : TreatmentsOf(experiment, cell))
            {
                Clamped = prediction,
            });
        }
    }

    /// <summary>The cells as bits: bit i says whether trick i is on.</summary>
    public static IEnumerable<int> Cells(Experiment experiment) => experiment.IsOneAtATime
        ? Enumerable.Range(0, experiment.Tricks.Count).Select(trick => 1 << trick).Prepend(0)
        : Enumerable.Range(0, 1 << experiment.Tricks.Count);

    private static string[] On(IReadOnlyList<string> tricks, int cell) => [.. tricks.Where((_, trick) => (cell >> trick & 1) != 0)];

    // The tricks of networks are the first ones.
    private static NetworkCell? NetworkOf(Experiment experiment, int cell) =>
        experiment.Function is null ? experiment.Networks[cell & (experiment.Networks.Count - 1)] : null;

    private static Treatment[] TreatmentsOf(Experiment experiment, int cell) =>
        [.. experiment.Treatments.Where((_, treatment) => (cell >> (experiment.NetworkTricks.Count + treatment) & 1) != 0)];
}
