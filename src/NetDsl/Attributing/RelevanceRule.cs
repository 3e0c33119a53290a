namespace NetDsl;

/// <summary>How a sum hands its relevance down to its terms zⱼ, of which it is z = Σⱼ zⱼ, biases among them.</summary>
public enum RelevanceRule
{
    /// <summary>Rⱼ = R·zⱼ / (z + ε·sign z): small sums keep a part.</summary>
    Epsilon,

    /// <summary>Rⱼ = R·(zⱼ + γ·zⱼ⁺) / Σₖ(zₖ + γ·zₖ⁺) where z is above 0; below, zⱼ⁻ is favoured likewise.</summary>
    Gamma,

    /// <summary>Rⱼ = R·(α·zⱼ⁺ / Σₖ zₖ⁺ − β·zⱼ⁻ / Σₖ zₖ⁻), α − β = 1; where there is one sign alone, that gets all.</summary>
    AlphaBeta,
}
