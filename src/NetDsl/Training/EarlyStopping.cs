namespace NetDsl;

/// <summary>
/// Ends a training whose validation loss has stopped falling, and gives the network back the weights of its best epoch. A
/// training that runs to its last epoch gets them back, too.
/// </summary>
/// <remarks>Prechelt, "Early Stopping — But When?", 1998.</remarks>
/// <param name="Patience">The number of epochs in a row that may pass without an improvement; at least 1.</param>
/// <param name="MinimalImprovement">By how much the validation loss must fall to count as an improvement; from 0 on.</param>
public sealed record EarlyStopping(int Patience, double MinimalImprovement = 0)
{
    /// <summary>The number of epochs in a row that may pass without an improvement; at least 1.</summary>
    public int Patience { get; } = Require.Positive(Patience);

    /// <summary>By how much the validation loss must fall to count as an improvement; from 0 on.</summary>
    public double MinimalImprovement { get; } = Require.NotNegative(MinimalImprovement);
}
