namespace NetDsl;

/// <summary>What a sample brings into the network.</summary>
/// <remarks>
/// A network may have several inputs; a sample is then their values, one after another, in the order of declaration. An input
/// of a block may leave its shape out: it has that of what its use reads.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    /// <summary>An input of the given shape: a length, or height, width and channels.</summary>
    /// <param name="shape">The size of each axis, each at least 1; the last axis is contiguous.</param>
    public InputAttribute(params int[] shape) => Shape = shape;

    /// <summary>The size of each axis.</summary>
    public int[] Shape { get; }
}
