namespace NetDsl;

/// <summary>How much of a network is replayed.</summary>
public sealed record ReplayOptions
{
    /// <summary>
    /// The number of elements of a tensor that are replayed, spread evenly over it; all of them unless said otherwise.
    /// </summary>
    public int ElementsPerTensor { get; init; } = int.MaxValue;

    /// <summary>The number of steps that are reported where something does not hold.</summary>
    public int Offenders { get; init; } = 10;

    /// <summary>Asked between steps whether to stop.</summary>
    public CancellationToken Cancellation { get; init; }
}
