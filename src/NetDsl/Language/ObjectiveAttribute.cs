namespace NetDsl;

/// <summary>Marks a partial property as a loss: what training makes small.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class ObjectiveAttribute : Attribute
{
    /// <summary>The layer whose output is judged, as <c>nameof(Layer)</c>. By default the one declared above the loss.</summary>
    public string? From { get; set; }

    /// <summary>The factor of this loss in the total loss of the network.</summary>
    public double Weight { get; set; } = 1;
}
