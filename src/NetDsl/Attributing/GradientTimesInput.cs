using NetDsl.Attributing;

namespace NetDsl;

/// <summary>
/// xᵢ·∂f/∂xᵢ, and of each number that is added on the way, such as a bias b, b·∂f/∂b. Of a network of sums, maxima and ReLUs they sum up
/// to f(x), by Euler's theorem; the residual is what is curved. (Shrikumar et al.: Not Just a Black Box, 2016.)
/// </summary>
public sealed record GradientTimesInput : AttributionMethod
{
    /// <inheritdoc/>
    public override string Name => "gradient × input";

    /// <inheritdoc/>
    public override string Question(string number, string features) =>
        $"If {number} stayed as steep as it is here, how much of it would be owed to each element of {features} being what it is and not 0?";

    /// <inheritdoc/>
    internal override Attribution Attribute(FeatureFunction function)
    {
        var values = function.Gradient(function.Sample);
        for (var i = 0; i < values.Length; i++)
            values[i] *= function.Sample[i];
        var constants = AddedConstants.Of(function);
        var (value, bound) = function.ValueWithBound(function.Sample);
        var attribution = new Attribution(function, this, values);
        return new(function, this, values)
        {
            Explained = value,
            Ledger = [.. attribution.Ledger, .. constants],
            Bound = bound + SlopeRounding.Of(function, function.Sample) + SlopeRounding.OfSum([.. values, .. constants.Select(line => line.Amount)]),
        };
    }
}
