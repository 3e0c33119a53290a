using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Binding;

/// <summary>Where a layer stands while it is bound: in the network itself, or in one repetition of a block that is used.</summary>
/// <param name="Scope">The layers beside it.</param>
/// <param name="Prefix">What its name begins with in the network: nothing, or <c>Body1.</c>.</param>
/// <param name="Problems">Where what is wrong with it goes.</param>
internal sealed record Surroundings(LayerScope Scope, string Prefix, ICollection<Problem> Problems)
{
    /// <summary>What the names of the layers begin with whose weights are used here; null where weights are a layer's own.</summary>
    public string? Partner { get; init; }

    /// <summary>Whether training leaves the weights alone.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>Whether the layer belongs to a block that is used.</summary>
    public bool IsInner => Prefix.Length > 0;
}
