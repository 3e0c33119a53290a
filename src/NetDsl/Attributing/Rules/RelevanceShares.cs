namespace NetDsl.Attributing;

/// <summary>Which part of the relevance of a sum each of its terms gets.</summary>
internal static class RelevanceShares
{
    /// <summary>Computes the parts.</summary>
    /// <param name="method">The rule.</param>
    /// <param name="terms">The terms; the parts stand there afterwards.</param>
    /// <returns>The part that ε keeps, and whether all is lost, since there is no term but 0.</returns>
    public static (double Epsilon, bool IsLost) Of(LayerwiseRelevance method, Span<double> terms)
    {
        var (positive, negative, sum) = (0.0, 0.0, 0.0);
        foreach (var term in terms)
        {
            sum += term;
            positive += Math.Max(term, 0);
            negative += Math.Min(term, 0);
        }

        return method.Rule switch
        {
            RelevanceRule.Epsilon => ByEpsilon(terms, sum, method.Parameter),
            RelevanceRule.Gamma => ByGamma(terms, sum, method.Parameter),
            _ => ByAlphaBeta(terms, positive, negative, method.Parameter),
        };
    }

    private static (double, bool) ByEpsilon(Span<double> terms, double sum, double epsilon)
    {
        var signed = sum >= 0 ? epsilon : -epsilon;
        if (sum + signed == 0)
            return Lost(terms);
        foreach (ref var term in terms)
            term /= sum + signed;
        return (signed / (sum + signed), false);
    }

    private static (double, bool) ByGamma(Span<double> terms, double sum, double gamma)
    {
        var total = 0.0;
        foreach (ref var term in terms)
        {
            term += gamma * (sum >= 0 ? Math.Max(term, 0) : Math.Min(term, 0));
            total += term;
        }

        if (total == 0)
            return Lost(terms);
        foreach (ref var term in terms)
            term /= total;
        return (0, false);
    }

    private static (double, bool) ByAlphaBeta(Span<double> terms, double positive, double negative, double alpha)
    {
        if (positive == 0 && negative == 0)
            return Lost(terms);
        var ofPositive = negative == 0 ? 1 : positive == 0 ? 0 : alpha;
        foreach (ref var term in terms)
            term = term > 0 ? ofPositive * term / positive : term < 0 ? (1 - ofPositive) * term / negative : 0;
        return (0, false);
    }

    private static (double, bool) Lost(Span<double> terms)
    {
        terms.Clear();
        return (0, true);
    }
}
