namespace NetDsl.Lab;

/// <summary>Judges an experiment by what its arms measured. What is corrected for all that was tried is given back to it.</summary>
/// <param name="declaration">The experiment.</param>
/// <param name="trickCount">The number of tricks that are tried in all experiments of the study.</param>
/// <param name="contents">The runs.</param>
internal sealed class ExperimentJudge(Declaration declaration, int trickCount, JournalContents contents)
{
    private readonly PairedResults _results = new(declaration, contents);

    private Experiment Experiment => declaration.Experiment;

    private Claim Claim => declaration.Claim;

    private Arm Plain => declaration.Arms[0];

    /// <summary>The exact p of each trick, 1 where a pair is not complete.</summary>
    public IEnumerable<double> TrickP => Experiment.Tricks.Select((_, trick) => _results.Effect(1 << trick, Experiment.Seeds).P);

    /// <summary>The exact p of the movement of each predicted mediator.</summary>
    public IEnumerable<double> PredictionP => Experiment.Predictions.Select(prediction => Movement(prediction).P);

    /// <summary>The exact p of each interaction.</summary>
    public IEnumerable<double> InteractionP => Interactions.Select(pair => pair.Comparison.P);

    private IEnumerable<(int First, int Second, Comparison Comparison)> Interactions =>
        from first in Enumerable.Range(0, Experiment.IsOneAtATime ? 0 : Experiment.Tricks.Count)
        from second in Enumerable.Range(first + 1, Experiment.Tricks.Count - first - 1)
        let comparison = _results.Effect(1 << first | 1 << second, Needed)
        where comparison.Evidence is not null
        select (first, second, comparison);

    /// <summary>The seeds whose pairs are needed: all of them, or those up to the look that decided.</summary>
    private IReadOnlyList<int> Needed => field ??= [.. Experiment.Seeds.Take(
        Enumerable.Range(1, Experiment.Looks - 1).Where(AreFound).Select(look => declaration.SeedsAtLook[look - 1]).FirstOrDefault(Experiment.Seeds.Count))];

    /// <summary>Whether a look found of each trick that it works or harms, so that none is taken after it.</summary>
    public static bool IsDecided(Declaration declaration, int trickCount, JournalContents contents, int look) =>
        new ExperimentJudge(declaration, trickCount, contents).AreFound(look);

    /// <summary>What was found.</summary>
    /// <param name="trickP">The p of the tricks, corrected.</param>
    /// <param name="predictionP">The p of the predictions, corrected.</param>
    /// <param name="interactionP">The p of the interactions, corrected.</param>
    public ExperimentReport Report(ReadOnlySpan<double> trickP, ReadOnlySpan<double> predictionP, ReadOnlySpan<double> interactionP)
    {
        var tricks = new TrickResult[Experiment.Tricks.Count];
        for (var trick = 0; trick < tricks.Length; trick++)
            tricks[trick] = Experiment.Looks == 1 ? JudgeAtEnd(trick, trickP[trick]) : JudgeByLooks(trick, Experiment.Looks);
        for (var prediction = 0; prediction < Experiment.Predictions.Count; prediction++)
            AddPrediction(tricks, Experiment.Predictions[prediction], predictionP[prediction]);

        var interactions = new List<InteractionResult>();
        foreach (var (first, second, comparison) in Interactions)
        {
            var (p, evidence) = (interactionP[interactions.Count], comparison.Evidence!);
            var isShown = comparison.IsComplete && p < Claim.Level && !evidence.IntervalAt(1 - Claim.Level).Contains(0);
            interactions.Add(new(Experiment.Tricks[first], Experiment.Tricks[second], evidence, p, isShown) { Waits = comparison.Waits });
        }

        return new(declaration.Experiment, declaration.Hash, tricks, interactions, [.. Controls()], [.. declaration.Arms.Select(Measured)])
        {
            Declared = declaration.Text,
            Remarks = ExperimentRemarks.Of(declaration, trickCount, Needed, contents),
        };
    }

    private TrickResult JudgeAtEnd(int trick, double p)
    {
        var comparison = _results.Effect(1 << trick, Experiment.Seeds);
        var verdict = comparison.Judge(evidence => VerdictRule.Judge(evidence, p, Claim.Level, Claim.Worth));
        return Explained(trick, new(Experiment.Tricks[trick], verdict, comparison.Evidence, p, Claim.Level), comparison);
    }

    // Holm looks at all p at once, which looks at different times do not have: each trick has its equal share of the level (Bonferroni).
    private TrickResult JudgeByLooks(int trick, int looks)
    {
        var levels = AlphaSpending.OBrienFleming(Experiment.Looks, Claim.Level / trickCount);
        for (var look = 1; ; look++)
        {
            var seeds = declaration.SeedsAtLook[look - 1];
            var comparison = _results.Effect(1 << trick, [.. Experiment.Seeds.Take(seeds)]);
            var (p, level) = (Math.Min(1, trickCount * comparison.P), trickCount * levels[look - 1]);
            var verdict = comparison.Judge(evidence => VerdictRule.Judge(evidence, p, level, Claim.Worth));
            var isFound = verdict is Verdict.Works or Verdict.Harms;
            if (!comparison.IsComplete || isFound || look == looks)
            {
                // That nothing matters is said at the end alone.
                verdict = isFound || look == Experiment.Looks || comparison.Waits ? verdict : Verdict.NotShown;
                return Explained(trick, new(Experiment.Tricks[trick], verdict, comparison.Evidence, p, level), comparison) with { Look = look };
            }
        }
    }

    private bool AreFound(int look) =>
        Enumerable.Range(0, Experiment.Tricks.Count).All(trick => JudgeByLooks(trick, look).Verdict is Verdict.Works or Verdict.Harms);

    private TrickResult Explained(int trick, TrickResult result, Comparison comparison)
    {
        var alone = Experiment.IsOneAtATime || Experiment.Tricks.Count == 1
            ? null
            : _results.Compare(declaration.Arms[1 << trick], Plain, Claim.Measure.Name, Claim.Direction, Needed);
        return result with
        {
            Alone = alone is { IsComplete: true } ? alone.Evidence : null,
            Reason = comparison.IsComplete ? VerdictReason.Of(result, Claim, trickCount) : comparison.Obstacle,
        };
    }

    private void AddPrediction(TrickResult[] tricks, Prediction prediction, double p)
    {
        var trick = Array.FindIndex(tricks, result => result.Trick == prediction.Trick);
        var movement = Movement(prediction);
        List<Comparison> needed = [movement];
        var result = new PredictionResult(prediction.Mediator.Name, prediction.Direction, Mechanism.NotShown, movement.Evidence, p);
        if (declaration.Arms.FirstOrDefault(arm => arm.Clamped == prediction) is { } clamp)
        {
            result = result with
            {
                Held = Compare(clamp, Plain, prediction.Mediator.Name, prediction.Direction),
                Left = Compare(clamp, Plain, Claim.Measure.Name, Claim.Direction),
                Lost = Compare(AloneArm(prediction.Trick), clamp, Claim.Measure.Name, Claim.Direction),
            };
        }

        if (needed.Find(comparison => comparison.Waits) is { } missing)
            result = result with { Mechanism = Mechanism.Waits, Reason = missing.Obstacle };
        else if (result.Held is not null && tricks[trick].Verdict == Verdict.Waits)
            result = result with { Mechanism = Mechanism.Waits, Reason = "whether there is a gain to explain is not known yet" };
        else if (needed.Find(comparison => !comparison.IsComplete) is { } failed)
            result = result with { Reason = failed.Obstacle };
        else
            result = MechanismRule.Judge(result, tricks[trick].Verdict == Verdict.Works, Claim.Level, Claim.Worth);
        tricks[trick] = tricks[trick] with { Predictions = [.. tricks[trick].Predictions, result] };

        Evidence? Compare(Arm with, Arm without, string name, Direction direction)
        {
            needed.Add(_results.Compare(with, without, name, direction, Needed));
            return needed[^1].Evidence;
        }
    }

    private Comparison Movement(Prediction prediction) =>
        _results.Compare(AloneArm(prediction.Trick), Plain, prediction.Mediator.Name, prediction.Direction, Needed);

    private Arm AloneArm(string trick) => declaration.Arms.First(arm => arm.Kind == ArmKind.Cell && arm.Tricks is [var only] && only == trick);

    private IEnumerable<ControlResult> Controls()
    {
        if (!Experiment.HasControls)
            yield break;
        yield return Control("the plain network from other seeds", Find(ArmKind.Placebo), Plain);
        yield return Control("all tricks, labels permuted", Find(ArmKind.PermutedTricks), Find(ArmKind.PermutedPlain));

        Arm Find(ArmKind kind) => declaration.Arms.First(arm => arm.Kind == kind);
    }

    private ControlResult Control(string name, Arm with, Arm without)
    {
        var comparison = _results.Compare(with, without, Claim.Measure.Name, Claim.Direction, Needed);
        return new(name, comparison.Judge(evidence => VerdictRule.Judge(evidence, evidence.Exact.P, Claim.Level, Claim.Worth)), comparison.Evidence);
    }

    private ArmResult Measured(Arm arm)
    {
        RunRecord[] runs = [.. _results.Runs(arm.Index).Where(run => run.Failure is null)];
        return new(arm.Index, arm.Name, runs.Length, Mean(run => run.Values[Claim.Measure.Name]), Mean(run => run.Seconds), Mean(run => run.Steps))
        {
            Network = arm.Network?.Description,
            Mediators = declaration.Mediators.ToDictionary(mediator => mediator.Name, mediator => Mean(run => run.Values.GetValueOrDefault(mediator.Name, double.NaN))),
        };

        double Mean(Func<RunRecord, double> number) => runs.Length == 0 ? double.NaN : runs.Average(number);
    }
}
