using NetDsl.Attributing;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>
/// φᵢ = (xᵢ − bᵢ)·∫₀¹ ∂f/∂xᵢ(b + a·(x − b)) da, which sum up to f(x) − f(b). (Sundararajan, Taly, Yan: Axiomatic Attribution for Deep
/// Networks, 2017.)
/// </summary>
/// <remarks>
/// Where the network is linear between kinks along the path, as with ReLUs and maxima, the path is split at every kink and the integral is
/// exact. Else it is a sum over Gauss–Legendre points, which are doubled until the values stay as they are and Σφ comes no nearer.
/// </remarks>
public sealed record IntegratedGradients : AttributionMethod
{
    private IntegratedGradients(Baseline baseline) => Baseline = baseline;

    /// <summary>Where the path begins.</summary>
    public Baseline Baseline { get; }

    /// <summary>The most gradients that a sum takes where the integral is not exact; it takes 16 at least, as it is refined once.</summary>
    public int MostGradients { get; init; } = 1024;

    /// <inheritdoc/>
    public override string Name => "integrated gradients";

    /// <summary>Integrates from a baseline to the sample.</summary>
    public static IntegratedGradients From(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        return new(baseline);
    }

    /// <inheritdoc/>
    public override string Question(string number, string features) =>
        $"On the straight way from {Baseline.Name} to this sample, how much of the change of {number} comes by each element of {features}?";

    /// <inheritdoc/>
    internal override Attribution Attribute(FeatureFunction function) =>
        PathAttribution.Of(function, this, Baseline.Of(function.Count), function.Features, MostGradients);
}
