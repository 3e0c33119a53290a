namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>Steps of streams.</summary>
internal static class StreamSteps
{
    public static IReadOnlyList<WorkListing> All { get; } =
    [
        new("stream: a step of GRU 16", () => new StreamStep<GruStream16>()),
        new("stream: a step of LSTM 16", () => new StreamStep<LstmStream16>()),
        new("stream: a step of GRU 64", () => new StreamStep<GruStream64>()),
    ];
}
