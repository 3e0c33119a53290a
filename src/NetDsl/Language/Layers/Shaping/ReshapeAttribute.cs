namespace NetDsl;

/// <summary>The same values in the same order, in another shape: a vector as an image.</summary>
public sealed class ReshapeAttribute : NetworkLayerAttribute
{
    /// <summary>Gives the values another shape.</summary>
    /// <param name="shape">The size of each axis; their product is the number of elements of the source.</param>
    public ReshapeAttribute(params int[] shape) => Shape = shape;

    /// <summary>The size of each axis.</summary>
    public int[] Shape { get; }
}
