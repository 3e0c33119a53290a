namespace NetDsl.Lab.Tests;

/// <summary>A mistake that is made on purpose: a text of a file, and what stands in its place.</summary>
/// <param name="File">The file below <c>src/NetDsl.Lab/Meaning</c>.</param>
/// <param name="Right">What it says; once.</param>
/// <param name="Wrong">What it is made to say.</param>
/// <param name="Mistake">What kind of mistake that is.</param>
internal sealed record MeaningMutant(string File, string Right, string Wrong, string Mistake)
{
    public static IReadOnlyList<MeaningMutant> All { get; } =
    [
        new("Measuring/SearchNull.cs", "own.Labels.Permute(chance.Branch(permutation).State);", "", "null not permuted"),
        new("Measuring/SearchNull.cs", "best[concept] = Math.Max(best[concept], f1);", "best[concept] = Math.Min(best[concept], f1);", "the worst unit of a permutation"),
        new("Measuring/SearchNull.cs", "(1.0 + _best.Count(", "(0.0 + _best.Count(", "a p of 0"),
        new("Measuring/SearchNull.cs", "best => best[concept] >= f1", "best => best[concept] < f1", "p of the other tail"),
        new("Measuring/LabelPermutation.cs", "Shuffle(permuted, ref random);", "", "labels copied, not permuted"),
        new("Measuring/LabelPermutation.cs", "labels.Slice(samples[i] * places", "labels.Slice(i * places", "blocks not permuted"),
        new("Measuring/LabelPermutation.cs", "if (places == 1)", "if (places >= 1)", "places of a sequence permuted one by one"),
        new("Measuring/Halves.cs", "ObservationsOf(samples.AsSpan(half), observations.Places)", "ObservationsOf(samples.AsSpan(0, half), observations.Places)", "training data for held-out"),
        new("Measuring/Halves.cs", "LabelPermutation.Shuffle(samples, ref random);", "", "halves in the order of the samples"),
        new("Measuring/Halves.cs", "Enumerable.Range(sample * places, places)", "Enumerable.Range(sample, places)", "halves that share places"),
        new("Measuring/LabelledHalves.cs", "_held = halves.Held == halves.Fit ? _fit : concepts.PatternsOf(halves.Held);", "_held = concepts.PatternsOf(halves.Fit);", "labels of the other half"),
        new("Measuring/GroupOrders.cs", "UnitOrder.Of(table[unit], halves.Held, unitCuts)", "UnitOrder.Of(table[unit], halves.Fit, unitCuts)", "measured where it was fitted"),
        new("Measuring/ThresholdSearch.cs", "var isBetter = Vector.GreaterThan(half, best);", "var isBetter = Vector.LessThan(half, best);", "no threshold chosen"),
        new("Measuring/ThresholdSearch.cs", "positives + Vector.Create(end)", "Vector.Create(end)", "precision for F1"),
        new("Measuring/UnitOrder.cs", "activation > cuts[middle]", "activation >= cuts[middle]", "a threshold that is reached"),
        new("Measuring/ThresholdCuts.cs", "return steps;\n    }\n\n    private static List<int> Quantiles", "return steps.Count > 0 ? [steps[0]] : steps;\n    }\n\n    private static List<int> Quantiles", "only the lowest threshold"),
        new("Measuring/Association.cs", "2.0 * Hits / (Active + Positives)", "2.0 * Hits / (Active + Positives - Hits)", "another F1"),
        new("Measuring/Association.cs", "Active + Positives - Hits);", "Active + Positives);", "another IoU"),
        new("Measuring/Association.cs", "(n * n * (n - 1))", "(n * n * n)", "n for n − 1"),
        new("Measuring/ExactTest.cs", "for (var k = hits; k", "for (var k = hits + 1; k", "p of more hits, not of as many"),
        new("Measuring/ExactTest.cs", "new Hypergeometric(count, positives, active)", "new Hypergeometric(count, positives, positives)", "margins mixed"),
        new("Measuring/ExactTest.cs", "needed > positives ? 0", "needed > positives ? 1", "power where there is none"),
        new("Measuring/UntrainedNull.cs", "* Math.Sqrt(1 + 1.0 / values.Length)", "/ Math.Sqrt(values.Length)", "the interval of the mean for that of one more"),
        new("Measuring/UntrainedNull.cs", "1 - level)", "1 - level / 2)", "two sides for one"),
        new("Measuring/UntrainedNull.cs", "values.Length - 1, 1", "values.Length, 1", "n degrees of freedom"),
        new("Measuring/BlockNull.cs", "_largest[permutation] = Math.Max(", "_largest[permutation] = Math.Min(", "the smallest score of all"),
        new("Measuring/BlockNull.cs", "own.Permute(chance.Branch(permutation).State);", "", "blocks of a null not permuted"),
        new("Measuring/AssociationMeasures.cs", "sorted[start - 1] == sorted[end - 1]", "start == end", "ties in the order of the samples"),
        new("Measuring/AssociationMeasures.cs", "TensorPrimitives.Subtract(centred, TensorPrimitives.Sum<double>(centred) / centred.Length, centred);", "", "correlation that is not centred"),
        new("Measuring/AssociationMeasures.cs", "Math.Sqrt(holds.Count(true))", "holds.Count(true)", "another cosine"),
        new("Judging/StudyRun.cs", "blocks is null ? Holm.Adjust(p) : p", "p", "nothing corrected"),
        new("Judging/MeaningRules.cs", "isAboveChance && isAboveNetworks && agreement == Agreement.Agrees", "isAboveChance && isAboveNetworks", "interventions not asked"),
        new("Judging/MeaningRules.cs", "isAboveChance && isAboveNetworks && agreement", "isAboveChance && agreement", "untrained networks not asked"),
        new("Judging/MeaningRules.cs", "isAboveChance && isAboveNetworks && agreement", "isAboveNetworks && agreement", "chance not asked"),
        new("Judging/MeaningRules.cs", "if (agreement == Agreement.Contradicts)\n            return (MeaningVerdict.Refuted, reasons);", "", "contradictions not heard"),
        new("Judging/MeaningRules.cs", "!isAboveChance && HadPower(nulls, options)", "!isAboveChance", "refuted without power"),
        new("Judging/MeaningRules.cs", " && nulls.SearchP <= options.Level;", ";", "the search on permuted labels not asked"),
        new("Judging/MeaningRules.cs", " && !(score.F1 <= nulls.Permuted)", "", "networks of permuted labels not asked"),
        new("Judging/MeaningRules.cs", " && options.Worth > nulls.Search", "", "power that chance has, too"),
        new("Intervening/InterventionRun.cs", "_ => on + random.Below(off)", "_ => random.Below(on)", "resampled from where the concept holds"),
        new("Intervening/InterventionRun.cs", "i < on ? withoutConcept[i] : random.Below(on)", "withoutConcept[i]", "an exchange of one way"),
        new("Intervening/InterventionRun.cs", "TensorPrimitives.Negate(removed, removed);", "TensorPrimitives.Abs(removed, removed);", "what comes counted as what goes"),
        new("Intervening/InterventionRun.cs", "share / _chosen.On.Length : (1 - share) / _chosen.Off.Length", "0.5 / _chosen.On.Length : 0.5 / _chosen.Off.Length", "the mean of the chosen observations"),
        new("Intervening/InterventionRun.cs", "_network.ForwardFrom(_group.Layer, rows);", "", "nothing computed after the change"),
        new("Intervening/InterventionRun.cs", "one - other)];", "other - one)];", "effects of the other sign"),
        new("Intervening/Ablation.cs", "(Agreement.Agrees, Agreement.Agrees) => Agreement.Agrees", "(Agreement.Agrees, _) => Agreement.Agrees", "what costs as much elsewhere agrees"),
        new("Composing/FormulaSearch.cs", "labels.Permute(chance.Branch(permutation).State);", "", "formulas on labels that are not permuted"),
        new("Composing/FormulaSearch.cs", "if (f1 > best + 1e-12)", "if (f1 > best + 1e-12 && formula.Terms == 1)", "single concepts alone"),
        new("Composing/ConceptFormula.cs", "(one, two) => one || two", "(one, two) => one && two", "and for or"),
    ];
}
