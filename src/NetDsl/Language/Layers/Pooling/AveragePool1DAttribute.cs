namespace NetDsl;

/// <summary>
/// The mean of each window of a sequence [T, C], channel by channel, into [T′, C]: <c>y[i,c] = Σᵤ x[i·s + u − p, c] / n[i]</c>.
/// n counts the elements of the window that lie inside the source.
/// </summary>
public sealed class AveragePool1DAttribute : PoolingAttribute
{
    /// <summary>The mean of windows of the given size.</summary>
    /// <param name="size">The number of steps in a window, at least 1.</param>
    public AveragePool1DAttribute(int size) => Size = size;

    /// <summary>The number of steps in a window.</summary>
    public int Size { get; }
}
