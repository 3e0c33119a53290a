namespace NetDsl.Attributing;

/// <summary>
/// Pearson's correlation of Σ_S φ with the fall without S, over subsets of a size, averaged over sizes. (Ancona et al.: Towards Better
/// Understanding of Gradient-Based Attribution Methods, 2018.)
/// </summary>
internal sealed record SensitivityN() : FaithfulnessMetric("sensitivity-n", "do the falls go with the sums of values? (1 is best)")
{
    /// <inheritdoc/>
    public override double Score(Trial trial, double[] amounts) =>
        Sizes(trial.Count).Average(size => Correlation.Pearson(
            [.. trial.Falls(size).Select(subset => subset.Units.Sum(unit => amounts[unit]))],
            [.. trial.Falls(size).Select(subset => subset.Fall)]));

    private static IEnumerable<int> Sizes(int count) => new[] { 1, count / 4, count / 2 }.Where(size => size > 0).Distinct();
}
