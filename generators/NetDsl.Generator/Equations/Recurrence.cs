namespace NetDsl.Generator.Equations;

/// <summary>
/// A loop over time in which equations are computed one after another for each step, since a step reads what an earlier one
/// defined: <c>h[t+1] = tanh(a[t] + Σ h[t]·U)</c>.
/// </summary>
/// <param name="Time">The index of the steps.</param>
/// <param name="IsDescending">Whether the last step comes first, as it does in a backward pass.</param>
internal sealed record Recurrence(Axis Time, bool IsDescending)
{
    /// <summary>The same steps the other way round.</summary>
    public Recurrence Reversed => this with { IsDescending = !IsDescending };
}
