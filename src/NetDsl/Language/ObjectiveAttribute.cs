using System.ComponentModel.DataAnnotations;

namespace NetDsl;

/// <summary>Marks a partial property as a loss: what training makes small.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ObjectiveAttribute : Attribute
{
    /// <summary>A loss of one's own derives from <see cref="MinimizeAttribute"/>.</summary>
    private protected ObjectiveAttribute()
    {
    }

    /// <summary>The layer whose output is judged, as <c>nameof(Layer)</c>. By default the one declared above the loss.</summary>
    public string? From { get; set; }

    /// <summary>The factor of this loss in the total loss of the network; greater than 0, as training makes losses small.</summary>
    [Range(0, double.PositiveInfinity, MinimumIsExclusive = true)]
    public double Weight { get; set; } = 1;
}
