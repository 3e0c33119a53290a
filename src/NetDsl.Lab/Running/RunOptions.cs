namespace NetDsl.Lab;

/// <summary>How the runs of a study are done.</summary>
public sealed record RunOptions
{
    /// <summary>The journal, to which each run appends a line; null to keep the runs in memory only.</summary>
    public string? Journal { get; init; }

    /// <summary>Further journals that are read and not written: those of other machines.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>How many runs go on at a time; by default as many as there are cores. It changes no number.</summary>
    public int Workers { get; init => field = Require.Positive(value); } = Environment.ProcessorCount;
}
