namespace NetDsl;

/// <summary>Marks a partial property as one step of a network.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class NetworkLayerAttribute : Attribute
{
    /// <summary>Layers are those of this library; one of your own is an <see cref="EquationAttribute"/>.</summary>
    private protected NetworkLayerAttribute()
    {
    }

    /// <summary>The layer that this one reads, as <c>nameof(Layer)</c>. By default the one declared above it.</summary>
    public string? From { get; set; }
}
