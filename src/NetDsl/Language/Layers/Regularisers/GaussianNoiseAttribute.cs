using System.ComponentModel.DataAnnotations;

namespace NetDsl;

/// <summary>
/// While training, adds to each value a number of its own, normal with mean 0 and the given standard deviation; otherwise
/// leaves everything as it is (Sietsma and Dow 1991).
/// </summary>
public sealed class GaussianNoiseAttribute : NetworkLayerAttribute
{
    /// <summary>Adds noise of the given size while training.</summary>
    /// <param name="deviation">The standard deviation σ, at least 0, in the unit of the values.</param>
    public GaussianNoiseAttribute(double deviation) => Deviation = deviation;

    /// <summary>The standard deviation σ.</summary>
    [Range(0, double.PositiveInfinity)]
    public double Deviation { get; }
}
