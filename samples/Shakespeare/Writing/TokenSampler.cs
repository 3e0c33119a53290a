namespace NetDsl.Samples.Shakespeare.Writing;

/// <summary>Draws tokens from what a model says. The same seed draws the same ones.</summary>
/// <param name="temperature">
/// τ, above 0: a token is drawn with a probability in proportion to p^(1/τ). Below 1 the text becomes more careful, above 1
/// more daring.
/// </param>
/// <param name="topK">How many of the most probable tokens may be drawn; at least 1.</param>
/// <param name="seed">What is drawn from.</param>
internal sealed class TokenSampler(double temperature, int topK, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Draws a token.</summary>
    /// <param name="probabilities">How probable each token is.</param>
    public int Draw(ReadOnlySpan<float> probabilities)
    {
        var candidates = new (int Token, double Weight)[probabilities.Length];
        for (var token = 0; token < candidates.Length; token++)
            candidates[token] = (token, Math.Pow(probabilities[token], 1 / temperature));
        // Stable, so that of equals the first tokens are kept.
        candidates = [.. candidates.OrderByDescending(candidate => candidate.Weight).Take(topK)];

        var left = _random.NextDouble() * candidates.Sum(candidate => candidate.Weight);
        foreach (var (token, weight) in candidates)
        {
            left -= weight;
            if (left < 0)
                return token;
        }

        return candidates[0].Token;
    }
}
