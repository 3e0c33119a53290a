namespace NetDsl.Lab.Tests;

/// <summary>With a normalisation before the layers, so that all weights have other numbers in the list.</summary>
[Network(Like = typeof(Moons))]
[Trick("norm")]
internal sealed partial class MoonsWithNorm
{
    [LayerNorm(From = nameof(Hidden))] public partial Layer Normed { get; }
}
