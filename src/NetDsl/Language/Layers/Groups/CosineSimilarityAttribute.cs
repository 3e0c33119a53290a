using System.ComponentModel.DataAnnotations;

namespace NetDsl;

/// <summary>
/// The cosine of the angle between the elements of the last axis of two layers of one shape:
/// <c>y = Σ a[n]·b[n] / √((Σ a[n]² + ε)·(Σ b[n]² + ε))</c>, from −1 to 1. Of two vectors one number; of two sequences [T,F] one for
/// each step, [T].
/// </summary>
public sealed class CosineSimilarityAttribute : JoinAttribute
{
    /// <summary>Compares two layers.</summary>
    /// <param name="first">A layer, as <c>nameof(Layer)</c>.</param>
    /// <param name="second">Another layer of the same shape.</param>
    public CosineSimilarityAttribute(string first, string second)
        : base([first, second])
    {
    }

    /// <summary>ε, so that nothing is divided by zero; greater than 0, by default 1e-8.</summary>
    [Range(0, double.PositiveInfinity, MinimumIsExclusive = true)]
    public double Epsilon { get; set; } = 1e-8;
}
