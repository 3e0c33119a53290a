using NetDsl.Attributing;

namespace NetDsl;

/// <summary>
/// How much of what integrated gradients attribute flows through each unit u of a layer: ∫₀¹ ∂f/∂u · ∂u/∂a da along the straight way from a
/// baseline. (Dhamdhere, Sundararajan, Yan: How Important Is a Neuron?, 2019.)
/// </summary>
/// <remarks>What goes past the layer, as through a skip connection, is a line of the account.</remarks>
public sealed record Conductance : AttributionMethod
{
    private Conductance(string units, Baseline baseline) => (Units, Baseline) = (units, baseline);

    /// <summary>The name of the tensor of the units: <c>Hidden</c>.</summary>
    public string Units { get; }

    /// <summary>Where the path begins.</summary>
    public Baseline Baseline { get; }

    /// <summary>The most gradients that a sum takes where the integral is not exact; it takes 16 at least, as it is refined once.</summary>
    public int MostGradients { get; init; } = 1024;

    /// <inheritdoc/>
    public override string Name => "conductance";

    /// <summary>Asks for the units of a tensor.</summary>
    /// <param name="units">The tensor: <c>Hidden</c>.</param>
    /// <param name="from">Where the path begins.</param>
    public static Conductance Of(string units, Baseline from)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(units);
        ArgumentNullException.ThrowIfNull(from);
        return new(units, from);
    }

    /// <inheritdoc/>
    public override string Question(string number, string features) =>
        $"As {features} goes straight from {Baseline.Name} to this sample, how much of the change of {number} flows through each unit of {Units}?";

    /// <inheritdoc/>
    internal override Attribution Attribute(FeatureFunction function)
    {
        var units = function.Graph.TensorNamed(Units);
        return PathAttribution.Of(function, this, Baseline.Of(function.Count), [units], MostGradients);
    }
}
