using System.ComponentModel.DataAnnotations;

namespace NetDsl;

/// <summary>
/// The loss of Huber (1964), averaged over the elements: quadratic where prediction and target are closer than
/// <see cref="Delta"/>, linear beyond, so that outliers pull with a bounded force.
/// </summary>
[Minimizes(typeof(Losses), nameof(Losses.Huber))]
public sealed class HuberAttribute : MinimizeAttribute
{
    /// <summary>Where the quadratic part ends; greater than 0, in the unit of the target.</summary>
    [Range(0, double.PositiveInfinity, MinimumIsExclusive = true)]
    public double Delta { get; set; } = 1;
}
