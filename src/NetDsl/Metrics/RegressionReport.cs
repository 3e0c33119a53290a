using NetDsl.Tracing;

namespace NetDsl;

/// <summary>How near predictions come to their targets.</summary>
/// <param name="Count">The number of samples.</param>
/// <param name="Outputs">The score of each predicted value.</param>
public sealed record RegressionReport(int Count, IReadOnlyList<RegressionScore> Outputs)
{
    /// <summary>The score of all values: the errors over all of them, and the mean of their R².</summary>
    public RegressionScore Overall { get; } = new(
        Outputs.Average(output => output.MeanAbsoluteError),
        Math.Sqrt(Outputs.Average(output => output.RootMeanSquaredError * output.RootMeanSquaredError)),
        Outputs.Average(output => output.RSquared));

    /// <inheritdoc/>
    public override string ToString() => $"{Overall} of {NumberText.Count(Count, "sample")}";
}
