using NetDsl.Paging;

namespace NetDsl.Inspecting;

/// <summary>The states of a network that pages have asked for, of which the last ones are kept, so that more can be asked of them.</summary>
/// <param name="network">The network.</param>
/// <param name="samples">What its samples are called.</param>
/// <param name="format">What things are called, and how much is replayed.</param>
internal sealed class StateHistory(RunningNetwork network, IReadOnlyList<string> samples, ExplanationFormat format)
{
    /// <summary>As many as a page keeps.</summary>
    private const int Most = 10;

    private readonly Queue<PageState> _states = new();
    private int _count;

    /// <summary>What the samples are called.</summary>
    public IReadOnlyList<string> Samples => samples;

    /// <summary>A page that shows the first sample as the network takes it now.</summary>
    public async Task<string> PageAsync(CancellationToken cancellation) =>
        ExplanationPage.WriteLive(await NextAsync(0, cancellation).ConfigureAwait(false), format, samples);

    /// <summary>The network as it takes a sample now, packed.</summary>
    public async Task<string> StateAsync(int sample, CancellationToken cancellation) =>
        PagePacking.Pack([await NextAsync(sample, cancellation).ConfigureAwait(false)], format);

    /// <summary>A state that was asked for before; null where it is not kept any more.</summary>
    public PageState? Find(int number)
    {
        lock (_states)
            return _states.FirstOrDefault(state => state.Number == number);
    }

    private async Task<PageState> NextAsync(int sample, CancellationToken cancellation)
    {
        var (label, explanation) = await network.ExplainAsync(sample, cancellation).ConfigureAwait(false);
        var name = samples.Count == 1 ? label : $"{samples[sample]}, {label}";
        var state = new PageState(name, explanation, PageLimits.Live) { Number = Interlocked.Increment(ref _count) };
        lock (_states)
        {
            _states.Enqueue(state);
            if (_states.Count > Most)
                _states.Dequeue();
        }

        return state;
    }
}
