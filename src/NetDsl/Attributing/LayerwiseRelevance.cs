using NetDsl.Attributing;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// Layer-wise relevance propagation: the number itself is relevance, which every operation hands down to its operands, each sum by a rule.
/// (Bach et al.: On Pixel-Wise Explanations, 2015; Montavon et al.: Layer-Wise Relevance Propagation: An Overview, 2019.)
/// </summary>
/// <remarks>
/// The account says where what does not arrive at the features went: to each bias, to ε, to sums of 0. Maxima and selections hand all to the
/// winner, functions of one number to it; of a product of two numbers that vary each gets half, a quotient's relevance is its numerator's.
/// </remarks>
public sealed record LayerwiseRelevance : AttributionMethod
{
    private LayerwiseRelevance(RelevanceRule rule, double parameter) => (Rule, Parameter) = (rule, parameter);

    /// <summary>The rule of sums.</summary>
    public RelevanceRule Rule { get; }

    /// <summary>ε, γ or α.</summary>
    public double Parameter { get; }

    /// <summary>
    /// The least and the largest value that a feature can have, l and h. Where it is there, sums of features alone hand relevance down by
    /// zⱼ = xⱼ·wⱼ − l·wⱼ⁺ − h·wⱼ⁻, the rule for pixels, in which biases get none.
    /// </summary>
    public (double Low, double High)? Box { get; init; }

    /// <inheritdoc/>
    public override string Name => Rule switch
    {
        RelevanceRule.Epsilon => $"layer-wise relevance, ε = {Text}",
        RelevanceRule.Gamma => $"layer-wise relevance, γ = {Text}",
        _ => $"layer-wise relevance, α = {Text}, β = {NumberText.Of(Parameter - 1, Precision.Double)}",
    };

    private string Text => NumberText.Of(Parameter, Precision.Double);

    /// <summary>The ε-rule.</summary>
    /// <param name="epsilon">What is added to the magnitude of each sum, at least 0.</param>
    public static LayerwiseRelevance Epsilon(double epsilon = 1e-6) => new(RelevanceRule.Epsilon, Checked(epsilon, 0));

    /// <summary>The γ-rule.</summary>
    /// <param name="gamma">How much terms are favoured that have the sign of the sum, at least 0.</param>
    public static LayerwiseRelevance Gamma(double gamma = 0.25) => new(RelevanceRule.Gamma, Checked(gamma, 0));

    /// <summary>The αβ-rule, β = α − 1.</summary>
    /// <param name="alpha">The weight of what speaks for, at least 1.</param>
    public static LayerwiseRelevance AlphaBeta(double alpha = 2) => new(RelevanceRule.AlphaBeta, Checked(alpha, 1));

    /// <inheritdoc/>
    public override string Question(string number, string features) =>
        $"If {number} is handed down, operation by operation, to what it was computed of, what arrives at each element of {features}?";

    /// <inheritdoc/>
    internal override Attribution Attribute(FeatureFunction function)
    {
        var (value, _) = (function.Value(function.Sample), 0);
        var relevance = function.Seed(value);
        var down = new RelevanceDown(function, this);
        function.Pass.BackwardBy(relevance, down.Propagate);
        var values = function.Join(relevance);
        var attribution = new Attribution(function, this, values);
        return new(function, this, values)
        {
            Explained = value,
            Ledger = [.. attribution.Ledger, .. down.Ledger],
            Bound = down.Rounding + SlopeRounding.OfSum([.. values, .. down.Ledger.Select(line => line.Amount)]),
        };
    }

    private static double Checked(double value, double least) => value >= least && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"A finite number of at least {least} was expected.");
}
