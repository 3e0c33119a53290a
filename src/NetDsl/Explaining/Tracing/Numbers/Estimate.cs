namespace NetDsl.Tracing;

/// <summary>A number as a network computes it, the same in double, and what their distance cannot exceed.</summary>
/// <param name="Value">In the network's number type; a float is widened.</param>
/// <param name="Exact">In double.</param>
/// <param name="Bound">What |<paramref name="Value"/> − <paramref name="Exact"/>| cannot exceed.</param>
internal readonly record struct Estimate(double Value, double Exact, double Bound);
