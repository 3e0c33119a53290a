namespace NetDsl.Lab;

/// <summary>What a run measured.</summary>
/// <param name="Key">Which run it is.</param>
/// <param name="Values">The measure and the mediators, by name.</param>
/// <param name="Steps">The number of training steps.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record RunRecord(RunKey Key, IReadOnlyDictionary<string, double> Values, long Steps, double Seconds)
{
    /// <summary>Why there is nothing to measure: the training diverged. Null where there is.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether another process came to the same numbers; the time may differ.</summary>
    public bool Agrees(RunRecord other) =>
        Failure == other.Failure
        && Steps == other.Steps
        && Values.Count == other.Values.Count
        && Values.All(value => other.Values.TryGetValue(value.Key, out var same) && same.Equals(value.Value));
}
