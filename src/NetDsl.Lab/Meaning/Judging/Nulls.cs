namespace NetDsl.Lab;

/// <summary>What a claim's F1 must be above.</summary>
/// <param name="SearchP">How often the best of all units is as good on permuted labels.</param>
/// <param name="Search">The F1 that the best of all units on permuted labels exceeds with the probability of the level.</param>
/// <param name="Untrained">The limit of one further untrained network; NaN where none was searched.</param>
/// <param name="Permuted">The limit of one further network that was trained on permuted labels; NaN where none was given.</param>
/// <param name="Power">How likely an F1 that is worth finding would have been found.</param>
public sealed record Nulls(double SearchP, double Search, double Untrained, double Permuted, double Power)
{
    /// <summary>The highest of them.</summary>
    public double Highest
    {
        get
        {
            double[] all = [Search, Untrained, Permuted];
            return all.Where(limit => !double.IsNaN(limit)).DefaultIfEmpty(double.NaN).Max();
        }
    }
}
