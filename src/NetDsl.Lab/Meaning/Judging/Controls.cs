namespace NetDsl.Lab;

/// <summary>What all claims of a study are held against.</summary>
/// <param name="Chance">The search on permuted labels.</param>
/// <param name="Windows">Of sequences, their scores on permuted labels.</param>
/// <param name="Untrained">Untrained networks.</param>
/// <param name="Permuted">Networks that were trained on permuted labels.</param>
/// <param name="Seeds">Of each network of another seed, the best F1 for each concept.</param>
internal sealed record Controls(SearchNull Chance, BlockNull? Windows, UntrainedNull Untrained, UntrainedNull Permuted, double[][] Seeds)
{
    /// <summary>What a claim's F1 must be above.</summary>
    /// <param name="concept">The number of its concept.</param>
    /// <param name="score">What was seen.</param>
    /// <param name="concepts">How many concepts were tried.</param>
    /// <param name="power">How likely an F1 that is worth finding would have been found.</param>
    /// <param name="options">How it is judged.</param>
    public Nulls NullsOf(int concept, MeaningScore score, int concepts, double power, MeaningOptions options) => new(
        Chance.P(concept, score.F1),
        Chance.Quantile(concept, options.Level),
        Untrained.Limit(concept, options.Level / concepts),
        Permuted.Limit(concept, options.Level / concepts),
        power)
    {
        BestUntrained = Untrained.Best(concept),
        BestPermuted = Permuted.Best(concept),
    };
}
