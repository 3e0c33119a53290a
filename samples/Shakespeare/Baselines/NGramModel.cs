using NetDsl.Samples.Shakespeare.Writing;

namespace NetDsl.Samples.Shakespeare.Baselines;

/// <summary>
/// Counts what followed the last n − 1 tokens. Where that was seldom seen it trusts the counts of fewer tokens more:
/// pₙ(c) = (count(h, c) + D(h)·pₙ₋₁(c)) / (count(h) + D(h)), with D(h) the number of different tokens that followed h, and
/// p₀ uniform.
/// </summary>
/// <remarks>Witten and Bell, "The Zero-Frequency Problem", 1991, method C.</remarks>
internal sealed class NGramModel : ILanguageModel
{
    // By the length of the history: what followed each history, how often.
    private readonly Dictionary<long, int[]>[] _counts;
    private readonly List<int> _history = [];

    /// <summary>Counts a text.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="order">n: 0 is uniform, 1 counts tokens, 2 counts pairs.</param>
    /// <param name="vocabulary">The number of different tokens.</param>
    public NGramModel(ReadOnlySpan<int> text, int order, int vocabulary)
    {
        Vocabulary = vocabulary;
        _counts = new Dictionary<long, int[]>[order];
        for (var length = 0; length < order; length++)
        {
            _counts[length] = [];
            for (var i = length; i < text.Length; i++)
            {
                var key = Key(text[(i - length)..i]);
                if (!_counts[length].TryGetValue(key, out var followers))
                    _counts[length].Add(key, followers = new int[vocabulary]);
                followers[text[i]]++;
            }
        }
    }

    /// <inheritdoc/>
    public int Vocabulary { get; }

    /// <inheritdoc/>
    public void Begin() => _history.Clear();

    /// <inheritdoc/>
    public void Read(int token, Span<float> probabilities)
    {
        _history.Add(token);
        if (_history.Count >= _counts.Length)
            _history.RemoveRange(0, _history.Count - Math.Max(0, _counts.Length - 1));

        probabilities.Fill(1f / Vocabulary);
        for (var length = 0; length <= Math.Min(_history.Count, _counts.Length - 1); length++)
        {
            if (!_counts[length].TryGetValue(Key([.. _history[^length..]]), out var followers))
                return;
            var (all, different) = (followers.Sum(), followers.Count(count => count > 0));
            for (var c = 0; c < probabilities.Length; c++)
                probabilities[c] = (followers[c] + different * probabilities[c]) / (all + different);
        }
    }

    private long Key(ReadOnlySpan<int> history)
    {
        var key = 0L;
        foreach (var token in history)
            key = key * Vocabulary + token;
        return key;
    }
}
