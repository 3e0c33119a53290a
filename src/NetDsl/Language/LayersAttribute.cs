using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Carries the names and the order of the layers of a block or network into the metadata of its assembly, where the
/// generator finds them when the class is used in another project. Written by the generator.
/// </summary>
/// <param name="names">The names of the layers, in the order of their declaration.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LayersAttribute(params string[] names) : Attribute
{
    /// <summary>The names of the layers, in the order of their declaration.</summary>
    public string[] Names { get; } = names;
}
