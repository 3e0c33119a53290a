using NetDsl.Samples.Shakespeare.Writing;

namespace NetDsl.Samples.Shakespeare.Networks;

/// <summary>
/// Reads with a network one character at a time. A network that cannot go on when its window is full begins again with the
/// second half of it, so that a character is told from at least half a window.
/// </summary>
/// <param name="network">The network, which nothing else uses.</param>
internal sealed class StreamModel<TNetwork>(TNetwork network) : ILanguageModel
    where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float>
{
    private const int Kept = Sizes.Window / 2;

    private readonly bool _goesOn = TNetwork.Description.Stream!.End is null;
    private readonly Queue<int> _last = new(Kept);

    /// <inheritdoc/>
    public int Vocabulary => Sizes.Characters;

    /// <inheritdoc/>
    public void Begin()
    {
        network.ResetState();
        _last.Clear();
    }

    /// <inheritdoc/>
    public void Read(int token, Span<float> probabilities)
    {
        if (!_goesOn && network.Position == Sizes.Window)
        {
            network.ResetState();
            foreach (var earlier in _last)
                network.Step([earlier]);
        }

        network.Step([token]).CopyTo(probabilities);
        if (_last.Count == Kept)
            _last.Dequeue();
        _last.Enqueue(token);
    }
}
