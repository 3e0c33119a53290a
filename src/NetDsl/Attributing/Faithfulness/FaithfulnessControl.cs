namespace NetDsl;

/// <summary>What a metric gives to values of which it is known that they say nothing, or the wrong thing.</summary>
/// <param name="Name">The values: random, permuted, negated, of a network with other weights.</param>
/// <param name="Score">What the metric gives to them, on average.</param>
/// <param name="Advantage">By how much the attribution is better, on average.</param>
/// <param name="HalfWidth">Half of the 95 % interval of the advantage, of Student's distribution over the repetitions.</param>
public sealed record FaithfulnessControl(string Name, double Score, double Advantage, double HalfWidth)
{
    /// <summary>Whether the attribution is better, beyond chance.</summary>
    public bool IsBeaten => Advantage - HalfWidth > 0;
}
