namespace NetDsl;

/// <summary>Marks a partial property as a step of a network that has weights.</summary>
public abstract class WeightedLayerAttribute : NetworkLayerAttribute
{
    private protected WeightedLayerAttribute()
    {
    }

    /// <summary>
    /// A layer declared above this one whose weights this one uses, as <c>nameof(Layer)</c>: their gradients add up. Shapes
    /// must be the same; a matrix may be read transposed. Weights that the other layer has none of, such as biases, stay the
    /// layer's own. By default a layer has weights of its own.
    /// </summary>
    public string? SharedWith { get; set; }

    /// <summary>
    /// Whether training leaves the weights alone, and the running means of batch normalisation too. By default it trains them.
    /// </summary>
    public bool Frozen { get; set; }
}
