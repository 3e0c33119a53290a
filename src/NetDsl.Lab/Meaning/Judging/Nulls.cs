namespace NetDsl.Lab;

/// <summary>What a claim's F1 must be above.</summary>
/// <param name="SearchP">How often the best of all units is as good on permuted labels.</param>
/// <param name="Search">The F1 that the best of all units on permuted labels exceeds with the probability of the level.</param>
/// <param name="Untrained">The limit of one further untrained network, at most 1; NaN where none was searched.</param>
/// <param name="Permuted">The limit of one further network that was trained on permuted labels, at most 1; NaN where none was given.</param>
/// <param name="Power">How likely an F1 that is worth finding would have been found.</param>
public sealed record Nulls(double SearchP, double Search, double Untrained, double Permuted, double Power)
{
    /// <summary>The largest F1 that any untrained network has; NaN where none was searched.</summary>
    public double BestUntrained { get; init; } = double.NaN;

    /// <summary>The largest F1 that any network has that was trained on permuted labels; NaN where none was given.</summary>
    public double BestPermuted { get; init; } = double.NaN;

    /// <summary>The highest limit.</summary>
    public double Highest
    {
        get
        {
            double[] all = [Search, Untrained, Permuted];
            return all.Where(limit => !double.IsNaN(limit)).DefaultIfEmpty(double.NaN).Max();
        }
    }
}
