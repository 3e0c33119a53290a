namespace NetDsl;

/// <summary>
/// The largest value of each window of a sequence [T, C], channel by channel, into [T′, C]: <c>y[i,c] = maxᵤ x[i·s + u − p, c]</c>.
/// The gradient goes to the first of equal values.
/// </summary>
public sealed class MaxPool1DAttribute : PoolingAttribute
{
    /// <summary>The largest value of windows of the given size.</summary>
    /// <param name="size">The number of steps in a window, at least 1.</param>
    public MaxPool1DAttribute(int size) => Size = size;

    /// <summary>The number of steps in a window.</summary>
    public int Size { get; }
}
