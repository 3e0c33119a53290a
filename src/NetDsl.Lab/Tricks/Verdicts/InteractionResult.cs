namespace NetDsl.Lab;

/// <summary>How two tricks go together: half of what one adds to the effect of the other.</summary>
/// <param name="First">The name of one trick.</param>
/// <param name="Second">The name of the other.</param>
/// <param name="Evidence">Above 0 where they do better together than apart.</param>
/// <param name="AdjustedP">The exact p, corrected for all interactions.</param>
/// <param name="IsShown">Whether the interval is beyond 0 and p below the level.</param>
public sealed record InteractionResult(string First, string Second, Evidence Evidence, double AdjustedP, bool IsShown)
{
    /// <summary>Whether runs are missing, so that nothing is judged yet.</summary>
    public bool Waits { get; init; }
}
