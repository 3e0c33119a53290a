namespace NetDsl.Lab;

/// <summary>An experiment as it is declared: its arms, all that was said of it, and the hash of that.</summary>
internal sealed class Declaration
{
    public Declaration(Experiment experiment)
    {
        Experiment = experiment;
        Claim = experiment.Claim ?? throw Missing("what would count", "Claims(Measure.Accuracy, Direction.Higher, worth: 0.002)");
        if (experiment.Tasks.Count == 0)
            throw Missing("what networks learn", "On(train and test)");
        if (experiment.Tricks.Count == 0)
            throw Missing("what is tried", "Trick(\"standardised\", data: …)");
        if (experiment.Looks > experiment.Seeds.Count)
            throw new InvalidOperationException($"{experiment.Name} looks {experiment.Looks} times at {experiment.Seeds.Count} seeds; a look needs a seed of its own.");

        Arms = ArmPlan.Of(experiment);
        Mediators = [.. experiment.Predictions.Select(prediction => prediction.Mediator).Concat(experiment.Watched).DistinctBy(mediator => mediator.Name)];
        RequireOneMediatorOfAName();
        if (Mediators.Any(mediator => mediator.Name == Claim.Measure.Name))
            throw new InvalidOperationException($"{Claim.Measure.Name} is the measure of {experiment.Name} and cannot be its own reason; give the mediator another name.");
        Splits = new(experiment.Tasks);
        Text = DeclarationText.Of(this);
        Hash = ContentHash.Of(Text);

        InvalidOperationException Missing(string what, string example) =>
            new($"{experiment.Name} was not told {what}; say so before it is run: .{example}.");
    }

    public Experiment Experiment { get; }

    public Claim Claim { get; }

    public IReadOnlyList<Arm> Arms { get; }

    /// <summary>What is measured besides, in the arms that are no controls.</summary>
    public IReadOnlyList<Mediator> Mediators { get; }

    public SplitCache Splits { get; }

    /// <summary>All that was declared, the same text on every machine.</summary>
    public string Text { get; }

    /// <summary>What the journal and command lines call it.</summary>
    public string Hash { get; }

    public DeclarationRecord Record => new(Hash, Experiment.Name, Text) { TrickCount = Experiment.Tricks.Count };

    /// <summary>How many seeds are there at each look.</summary>
    public IReadOnlyList<int> SeedsAtLook =>
        [.. Enumerable.Range(1, Experiment.Looks).Select(look => (Experiment.Seeds.Count * look + Experiment.Looks - 1) / Experiment.Looks)];

    /// <summary>The runs of some seeds, in the order in which they are done: pair by pair.</summary>
    public IEnumerable<RunKey> Runs(IEnumerable<int> seeds) =>
        from seed in seeds
        from task in Experiment.Tasks
        from arm in Arms
        select new RunKey(Hash, arm.Index, task.Name, seed);

    // What the lab's own mediators are asked for is in their names, so that two of one name are the same.
    private void RequireOneMediatorOfAName()
    {
        foreach (var mediator in Experiment.Predictions.Select(prediction => prediction.Mediator).Concat(Experiment.Watched))
        {
            var first = Mediators.First(other => other.Name == mediator.Name);
            if (first.Of != mediator.Of && !(IsOfTheLab(first) && IsOfTheLab(mediator)))
                throw new InvalidOperationException($"{Experiment.Name} has two mediators named {mediator.Name}; each has a name of its own. If both are the same, say it once, and give the same Mediator twice.");
        }

        static bool IsOfTheLab(Mediator mediator) => mediator.Of.Method.Module == typeof(Mediator).Module;
    }
}
