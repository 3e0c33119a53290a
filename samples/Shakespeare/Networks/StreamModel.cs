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

    /// <summary>As much of a text as is explained: more would be slow, and have no room in a line.</summary>
    private const int Explained = Kept;

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

    /// <summary>Explains which character comes after a text, of which the end counts. The stream has then read that, and nothing else.</summary>
    /// <param name="tokens">The characters; at least one.</param>
    public Explanation Explain(ReadOnlySpan<int> tokens)
    {
        Begin();
        foreach (var token in tokens[^Math.Min(tokens.Length, Explained)..])
        {
            _last.Enqueue(token);
            network.Step([token]);
        }

        return network.Explain();
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
