using NetDsl.Benchmarks.Peers.Measuring;

namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>A step of a stream, which no peer here offers.</summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
internal sealed class StreamStep<TNetwork> : WorkItem
    where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float>
{
    private readonly TNetwork _network = TNetwork.Create(seed: 1, capacity: 1);
    private readonly float[] _frame;

    /// <summary>Draws a frame, which comes again and again.</summary>
    public StreamStep()
        : base(peer: null)
    {
        var random = new Random(1);
        _frame = [.. Enumerable.Range(0, TNetwork.Description.Stream!.FrameWidth).Select(_ => random.NextSingle())];
        Contenders = [new RepeatedWork(isOurs: true, threads: 1, Repeat)];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Contender> Contenders { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<Agreement> Compare() => [];

    /// <inheritdoc/>
    public override void Dispose()
    {
    }

    private void Repeat(int count)
    {
        for (var i = 0; i < count; i++)
            _network.Step(_frame);
    }
}
