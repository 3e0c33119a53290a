namespace NetDsl.Lab;

/// <summary>A claim that a unit stands for a concept, with all that speaks for it and against it.</summary>
public sealed record Meaning
{
    /// <summary>How unit and concept overlap on the held half.</summary>
    public required MeaningScore Score { get; init; }

    /// <summary>Whether it was claimed; else its unit is the best one of the concept.</summary>
    public required bool IsClaimed { get; init; }

    /// <summary>F1 on the held half.</summary>
    public double F1 => Score.F1;

    /// <summary>How far it could have come out otherwise, in an interval of 95 %: samples are drawn anew, those of sequences as wholes.</summary>
    public required Interval Interval { get; init; }

    /// <summary>Intersection over union on the held half.</summary>
    public double IoU => Score.IoU;

    /// <summary>The area under precision over recall, on the held half.</summary>
    public required double Auprc { get; init; }

    /// <summary>Pearson's correlation, on the held half.</summary>
    public required double Pearson { get; init; }

    /// <summary>The cosine of activation and concept, on the held half.</summary>
    public required double Cosine { get; init; }

    /// <summary>What the F1 must be above.</summary>
    public required Nulls Nulls { get; init; }

    /// <summary>What was tried on the unit, and what it did.</summary>
    public required Interventions Interventions { get; init; }

    /// <summary>How many observations of the held half share their activation with another one.</summary>
    public required int Tied { get; init; }

    /// <summary>Other concepts whose Pearson correlation with the unit is the same or higher, and not by chance: one measure does not tell them apart.</summary>
    public required IReadOnlyList<Rival> Rivals { get; init; }

    /// <summary>The F1 of the best unit for this concept in networks of other seeds.</summary>
    public required IReadOnlyList<double> OtherSeeds { get; init; }

    /// <summary>Where unit and concept agree, the strongest first.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>Where the unit is on and the concept does not hold, the strongest first; and where it holds and the unit is silent.</summary>
    public required IReadOnlyList<Example> CounterExamples { get; init; }

    /// <summary>SHOWN, NOT SHOWN or REFUTED.</summary>
    public required MeaningVerdict Verdict { get; init; }

    /// <summary>Why, a sentence each.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>The claim and the verdict: <c>Hidden[17] means closed loop: SHOWN</c>.</summary>
    public override string ToString() => $"{Score.UnitName} means {Score.Concept.Name}: {Verdict.Word()}";
}
