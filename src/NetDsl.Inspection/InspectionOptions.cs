namespace NetDsl;

/// <summary>How a running network is shown.</summary>
public sealed record InspectionOptions
{
    /// <summary>The port of the loopback interface; 0 for one that is free.</summary>
    public int Port
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, ushort.MaxValue);
            field = value;
        }
    }

    /// <summary>What the samples are called between which the page lets one choose; their numbers where it is left out.</summary>
    public IReadOnlyList<string>? Samples { get; init; }

    /// <summary>What things are called, and how much is replayed.</summary>
    public ExplanationFormat Format { get; init; } = new();
}
