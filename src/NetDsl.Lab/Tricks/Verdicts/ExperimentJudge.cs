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

    /// <summary>The exact p of each trick, 1 where no pair is complete.</summary>
    public IEnumerable<double> TrickP => Experiment.Tricks.Select((_, trick) => _results.Effect(1 << trick, Experiment.Seeds)?.Exact.P ?? 1);

    /// <summary>The exact p of the movement of each predicted mediator.</summary>
    public IEnumerable<double> PredictionP => Experiment.Predictions.Select(prediction => Movement(prediction)?.Exact.P ?? 1);

    /// <summary>The exact p of each interaction.</summary>
    public IEnumerable<double> InteractionP => Interactions.Select(pair => pair.Evidence.Exact.P);

    private IEnumerable<(int First, int Second, Evidence Evidence)> Interactions =>
        from first in Enumerable.Range(0, Experiment.IsOneAtATime ? 0 : Experiment.Tricks.Count)
        from second in Enumerable.Range(first + 1, Experiment.Tricks.Count - first - 1)
        let evidence = _results.Effect(1 << first | 1 << second, Experiment.Seeds)
        where evidence is not null
        select (first, second, evidence);

    /// <summary>Whether a look found of each trick that it works or harms, so that none is taken after it.</summary>
    public static bool IsDecided(Declaration declaration, int trickCount, JournalContents contents, int look)
    {
        var judge = new ExperimentJudge(declaration, trickCount, contents);
        return Enumerable.Range(0, declaration.Experiment.Tricks.Count)
            .All(trick => judge.JudgeByLooks(trick, look).Verdict is Verdict.Works or Verdict.Harms);
    }

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
        foreach (var (first, second, evidence) in Interactions)
        {
            var p = interactionP[interactions.Count];
            var isShown = p < Claim.Level && !evidence.IntervalAt(1 - Claim.Level).Contains(0);
            interactions.Add(new(Experiment.Tricks[first], Experiment.Tricks[second], evidence, p, isShown));
        }

        return new(declaration.Experiment, declaration.Hash, tricks, interactions, [.. Controls()], [.. declaration.Arms.Select(Measured)])
        {
            Declared = declaration.Text,
            Remarks = ExperimentRemarks.Of(declaration, trickCount, contents),
        };
    }

    private TrickResult JudgeAtEnd(int trick, double p)
    {
        var evidence = _results.Effect(1 << trick, Experiment.Seeds);
        var verdict = IsComplete(evidence, Experiment.Seeds.Count) ? VerdictRule.Judge(evidence!, p, Claim.Level, Claim.Worth) : Verdict.NotShown;
        return Explained(trick, new(Experiment.Tricks[trick], verdict, evidence, p, Claim.Level), Experiment.Seeds.Count);
    }

    // Holm looks at all p at once, which looks at different times do not have: each trick has its equal share of the level (Bonferroni).
    private TrickResult JudgeByLooks(int trick, int looks)
    {
        var levels = AlphaSpending.OBrienFleming(Experiment.Looks, Claim.Level / trickCount);
        for (var look = 1; ; look++)
        {
            var seeds = declaration.SeedsAtLook[look - 1];
            var evidence = _results.Effect(1 << trick, Experiment.Seeds.Take(seeds));
            var (p, level) = (Math.Min(1, trickCount * (evidence?.Exact.P ?? 1)), trickCount * levels[look - 1]);
            var isComplete = IsComplete(evidence, seeds);
            var verdict = isComplete ? VerdictRule.Judge(evidence!, p, level, Claim.Worth) : Verdict.NotShown;
            var isFound = verdict is Verdict.Works or Verdict.Harms;
            if (!isComplete || isFound || look == looks)
            {
                // That nothing matters is said at the end alone.
                verdict = isFound || look == Experiment.Looks ? verdict : Verdict.NotShown;
                return Explained(trick, new(Experiment.Tricks[trick], verdict, evidence, p, level), seeds) with { Look = look };
            }
        }
    }

    private bool IsComplete(Evidence? evidence, int seeds) => evidence?.Pairs == seeds * Experiment.Tasks.Count;

    private TrickResult Explained(int trick, TrickResult result, int seeds)
    {
        var alone = Experiment.IsOneAtATime || Experiment.Tricks.Count == 1
            ? null
            : _results.Compare(declaration.Arms[1 << trick], Plain, Claim.Measure.Name, Claim.Direction);
        return result with { Alone = alone, Reason = VerdictReason.Of(result, Claim, seeds * Experiment.Tasks.Count, trickCount) };
    }

    private void AddPrediction(TrickResult[] tricks, Prediction prediction, double p)
    {
        var trick = Array.FindIndex(tricks, result => result.Trick == prediction.Trick);
        var result = new PredictionResult(prediction.Mediator.Name, prediction.Direction, Mechanism.NotShown, Movement(prediction), p);
        if (declaration.Arms.FirstOrDefault(arm => arm.Clamped == prediction) is { } clamp)
        {
            result = result with
            {
                Held = _results.Compare(clamp, Plain, prediction.Mediator.Name, prediction.Direction),
                Left = _results.Compare(clamp, Plain, Claim.Measure.Name, Claim.Direction),
                Lost = _results.Compare(AloneArm(prediction.Trick), clamp, Claim.Measure.Name, Claim.Direction),
            };
        }

        result = MechanismRule.Judge(result, tricks[trick].Verdict == Verdict.Works, Claim.Level, Claim.Worth);
        tricks[trick] = tricks[trick] with { Predictions = [.. tricks[trick].Predictions, result] };
    }

    private Evidence? Movement(Prediction prediction) =>
        _results.Compare(AloneArm(prediction.Trick), Plain, prediction.Mediator.Name, prediction.Direction);

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
        var evidence = _results.Compare(with, without, Claim.Measure.Name, Claim.Direction);
        return new(name, evidence is null ? Verdict.NotShown : VerdictRule.Judge(evidence, evidence.Exact.P, Claim.Level, Claim.Worth), evidence);
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
