using NetDsl.Attributing;

namespace NetDsl;

/// <summary>
/// The derivative ∂f/∂xᵢ of the number by each feature, in double, in one pass backward. (Simonyan, Vedaldi, Zisserman: Deep Inside
/// Convolutional Networks, 2014.)
/// </summary>
/// <remarks>
/// It attributes nothing: its values are slopes. What is checked is that Σᵢ ∂f/∂xᵢ, from the pass backward, is the slope of f along the
/// direction in which all features grow alike, from a pass forward: two computations that have no operation in common.
/// </remarks>
public sealed record Gradient : AttributionMethod
{
    /// <inheritdoc/>
    public override string Name => "gradient";

    /// <inheritdoc/>
    public override string Question(string number, string features) =>
        $"By how much does {number} grow for each unit by which an element of {features} grows, the others staying as they are?";

    /// <inheritdoc/>
    internal override Attribution Attribute(FeatureFunction function)
    {
        var values = function.Gradient(function.Sample);
        var ones = Enumerable.Repeat(1.0, function.Count).ToArray();
        return new(function, this, values)
        {
            Explained = function.Slope(ones),
            Bound = SlopeRounding.Of(function, ones),
        };
    }
}
