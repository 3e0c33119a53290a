using System.ComponentModel.DataAnnotations;

namespace NetDsl;

/// <summary>A layer that brings its values to a common size, and then to one that it learns.</summary>
public abstract class NormalisationAttribute : WeightedLayerAttribute
{
    private protected NormalisationAttribute()
    {
    }

    /// <summary>ε, added to the variance or mean square so that nothing is divided by zero; greater than 0, by default 1e-5.</summary>
    [Range(0, double.PositiveInfinity, MinimumIsExclusive = true)]
    public double Epsilon { get; set; } = 1e-5;

    /// <summary>Whether each channel, an element of the last axis, has a scale and a shift that are learned. By default it has.</summary>
    public bool Affine { get; set; } = true;
}
