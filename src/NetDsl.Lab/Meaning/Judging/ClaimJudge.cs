namespace NetDsl.Lab;

/// <summary>Gathers what speaks for a claim and against it, and judges it.</summary>
internal sealed class ClaimJudge(
    MeaningStudy study,
    Observations observations,
    MeaningOptions options,
    ConceptTable concepts,
    Halves halves,
    NetworkSearch found,
    Controls controls)
{
    public Meaning Judge(MeaningScore score, IReadOnlyList<MeaningScore> scores, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var concept = Number(score.Concept);
        var table = found.Tables.First(table => table.Group == score.Group);
        float[] activations = [.. halves.Held.Select(at => table[score.Unit][at])];
        bool[] holds = [.. halves.Held.Select(at => concepts.Marks[concept][at])];
        bool[] isActive = [.. activations.Select(activation => activation > score.Threshold)];
        var interval = F1Interval.Of(isActive, holds, observations.Places, new SplitMix64((ulong)options.Seed).Branch(7).Branch(concept).State, cancellation);
        var nulls = controls.NullsOf(concept, score, concepts.Concepts.Count, PowerOf(score, holds, scores.Count), options);
        var interventions = InterventionsOf(score, concept, cancellation);
        var (verdict, reasons) = MeaningRules.Judge(new(score, interval, nulls, interventions), observations, options);
        var pearson = AssociationMeasures.Pearson(activations, holds);
        var examples = new ExampleChoice(observations, halves.Held, activations, holds, score.Threshold, options.Examples);
        return new()
        {
            Score = score,
            IsClaimed = study.Claimed.Any(claim => claim.Unit == score.UnitName && (claim.Concept == score.Concept.Method || claim.Concept == score.Concept.Name)),
            Interval = interval,
            Auprc = AssociationMeasures.Auprc(activations, holds),
            Pearson = pearson,
            Cosine = AssociationMeasures.Cosine(activations, holds),
            Nulls = nulls,
            Interventions = interventions,
            Tied = AssociationMeasures.Tied(activations),
            Rivals = Rivals(score, pearson, activations, scores),
            OtherSeeds = [.. controls.Seeds.Select(best => best[concept])],
            Examples = examples.Agreeing,
            CounterExamples = examples.Contradicting,
            Verdict = verdict,
            Reasons = reasons,
        };
    }

    /// <summary>How likely an F1 that is worth finding would have been found, by the test by which p was.</summary>
    private double PowerOf(MeaningScore score, bool[] holds, int tried) => controls.Windows is { } windows
        ? windows.Power(options.Worth, [.. holds.Chunk(observations.Places).Select(window => window.Count(isSo => isSo))], holds.Length, options.Level)
        : ExactTest.Power(options.Worth, score.Association.Positives, score.Association.Count, options.Level / tried);

    private Interventions InterventionsOf(MeaningScore score, int concept, CancellationToken cancellation)
    {
        var random = new SplitMix64((ulong)options.Seed).Branch(4);
        var marks = concepts.Marks[concept];
        var chosen = ChosenObservations.Of(marks, halves.Held, options.Interventions, random);
        var edit = study.EditsOf.GetValueOrDefault(score.Concept.Name) ?? study.EditsOf.GetValueOrDefault(score.Concept.Method);
        var parallel = options.Parallel(cancellation);
        var editing = edit is null ? null : EditRun.Of(study.Network, observations, score.Group, score.Unit, score.Threshold, chosen, edit, parallel);
        return Changes(score, chosen, random.Branch(1), parallel) with { Editing = editing };
    }

    private Interventions Changes(MeaningScore score, ChosenObservations chosen, SplitMix64 random, ParallelOptions parallel)
    {
        var access = UnitAccess.Of(score.Group, study.Network, observations.Places);
        if (!access.CanBeChanged)
            return Interventions.NotMade(ObstacleOf(score.Group));
        if (options.Interventions == 0)
            return Interventions.NotMade("the options ask for none");
        if (chosen.On.Length < 2 || chosen.Off.Length < 2)
            return Interventions.NotMade($"the concept holds in {(chosen.On.Length < 2 ? "too few" : "nearly all")} of the observations");
        var activations = found.Tables.First(table => table.Group == score.Group)[score.Unit];
        return new InterventionRun(study.Network, observations, access, score.Unit, activations, chosen, ReadoutOf(score.Concept), parallel)
            .Run((double)score.Association.Positives / score.Association.Count, random);
    }

    /// <summary>Why the network cannot go on from a unit.</summary>
    private string ObstacleOf(UnitGroup group)
    {
        if (group.Value is null)
            return $"{group.Layer} is an input, which an edit changes";
        var layer = study.Network.Description.Layers.First(layer => layer.Name == group.Layer);
        var others = layer.Changeable.Count == 0 ? "its output alone" : string.Join(", ", layer.Changeable.Select(value => $"{group.Layer}.{value.Name}"));
        return $"the network cannot go on from {group.Tensor}, but from {others}";
    }

    /// <summary>What the concept says; of a concept of labels the sum of the predictions of its classes.</summary>
    private static OutputReadout? ReadoutOf(Concept concept) => concept.Readout ?? (concept.OfLabel is not { } holds ? null : prediction =>
    {
        // A single number is the probability of 1.
        if (prediction.Length == 1)
            return holds(1) ? prediction[0] : holds(0) ? -prediction[0] : double.NaN;
        var sum = 0.0;
        for (var label = 0; label < prediction.Length; label++)
            sum += holds(label) ? prediction[label] : 0;
        return sum;
    });

    /// <summary>Concepts that the unit follows as well, and not by chance; a unit that follows none, as one of a negative correlation, has no rivals.</summary>
    private List<Rival> Rivals(MeaningScore score, double pearson, float[] activations, IReadOnlyList<MeaningScore> scores)
    {
        // Sums of floats in another order differ in their last digits.
        const double same = 1e-9;
        return
        [
            .. from other in scores
               where other.Group == score.Group && other.Unit == score.Unit && other.Concept != score.Concept
               let marks = concepts.Marks[Number(other.Concept)]
               let correlation = AssociationMeasures.Pearson(activations, [.. halves.Held.Select(at => marks[at])])
               where correlation >= pearson - same
                   && correlation > 0 && correlation >= Math.Abs(pearson) / 2 && (observations.IsExhaustive || other.Adjusted <= options.Level)
               orderby correlation descending
               select new Rival(other.Concept, correlation, other.F1),
        ];
    }

    private int Number(Concept concept)
    {
        var number = 0;
        while (concepts.Concepts[number] != concept)
            number++;
        return number;
    }
}
