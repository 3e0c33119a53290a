namespace NetDsl.Lab.Tests;

/// <summary>The same with dropout.</summary>
[Network(Like = typeof(PlainPoints)), Trick("dropout")]
internal sealed partial class ThinPoints
{
    [Dropout(0.2, From = nameof(Hidden))] public partial Layer Thinned { get; }
}
