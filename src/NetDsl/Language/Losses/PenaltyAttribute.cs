using System.ComponentModel.DataAnnotations;

namespace NetDsl;

/// <summary>A loss that needs no target: it makes numbers of the network small, <c>L = Σ (L1·|x| + L2·x²)</c>.</summary>
public abstract class PenaltyAttribute : ObjectiveAttribute
{
    private protected PenaltyAttribute()
    {
    }

    /// <summary>The factor of the sum of magnitudes, which draws most of the numbers to 0 (Tibshirani 1996); at least 0, by default 0.</summary>
    [Range(0, double.PositiveInfinity)]
    public double L1 { get; set; }

    /// <summary>The factor of the sum of squares, which keeps all of them small (Hoerl and Kennard 1970); at least 0, by default 0.</summary>
    [Range(0, double.PositiveInfinity)]
    public double L2 { get; set; }
}
