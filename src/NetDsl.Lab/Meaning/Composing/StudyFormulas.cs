namespace NetDsl.Lab;

/// <summary>Formulas of concepts, asked of a study.</summary>
public static class StudyFormulas
{
    /// <summary>
    /// Finds the formula of up to three concepts, with ∧, ∨ and ¬, that suits a unit best: a unit may stand for one thing or another. All
    /// formulas are tried, and on permuted labels as many, so that their number counts.
    /// </summary>
    /// <param name="study">The study, with its concepts.</param>
    /// <param name="group">The unit's group.</param>
    /// <param name="unit">The unit, from 0.</param>
    /// <param name="heldOut">Observations that the network has not learned from.</param>
    /// <param name="options">How; by default as <see cref="MeaningOptions"/> says.</param>
    /// <param name="cancellation">To cancel it.</param>
    /// <exception cref="ArgumentException">The group, the unit or the concepts do not fit.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static FormulaMeaning FormulaOf(
        this MeaningStudy study, UnitGroup group, int unit, Observations heldOut, MeaningOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(heldOut);
        options ??= new();
        var concepts = ConceptTable.Of(study.Tried, heldOut, cancellation);
        var halves = Halves.Of(heldOut, options.Seed);
        var labels = new LabelledHalves(concepts, halves, heldOut.Places);
        var table = ActivationTable.Of(study.Network, [group], heldOut, options.Parallel(cancellation))[0];
        if ((uint)unit >= (uint)table.Units)
            throw new ArgumentOutOfRangeException(nameof(unit), unit, $"{group.Tensor} has units 0 to {table.Units - 1}.");
        var sorted = new UnitSorter(halves, options.Threshold, FormulaSearch.Thresholds).Sort(table[unit]);
        if (sorted.Cuts.Length == 0)
            throw new ArgumentException($"{group.NameOf(unit)} is the same in all observations: it stands for nothing.", nameof(unit));
        var search = new FormulaSearch(concepts, labels, sorted.Fit, sorted.Held, cancellation);
        var (formula, threshold, association) = search.Best();
        var single = search.Best(mostTerms: 1);
        var chance = search.Chance(options.Permutations, options.Seed);
        return new(
            group.NameOf(unit),
            formula.Text,
            formula.Terms,
            sorted.Cut(threshold),
            association,
            single.Held,
            single.Formula.Text,
            (1.0 + chance.Count(f1 => f1 >= association.F1)) / (1 + chance.Length),
            chance[Math.Clamp((int)Math.Ceiling((1 - options.Level) * (chance.Length + 1)) - 1, 0, chance.Length - 1)],
            search.Tried);
    }
}
