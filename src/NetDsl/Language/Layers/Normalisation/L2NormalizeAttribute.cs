using System.ComponentModel.DataAnnotations;

namespace NetDsl;

/// <summary>
/// Brings the elements of the last axis to Euclidean length 1: <c>y[…,n] = x[…,n]/√(Σ x² + ε)</c>. The source and the output have
/// one shape.
/// </summary>
public sealed class L2NormalizeAttribute : NetworkLayerAttribute
{
    /// <summary>ε, so that nothing is divided by zero; greater than 0, by default 1e-12.</summary>
    [Range(0, double.PositiveInfinity, MinimumIsExclusive = true)]
    public double Epsilon { get; set; } = 1e-12;
}
