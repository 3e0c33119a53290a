namespace NetDsl;

/// <summary>Marks a partial property as one step of a network.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class LayerAttribute : Attribute
{
    /// <summary>Layers are those of this library: the generator knows their equations.</summary>
    private protected LayerAttribute()
    {
    }

    /// <summary>The layer that this one reads, as <c>nameof(Layer)</c>. By default the one declared above it.</summary>
    public string? From { get; set; }
}
