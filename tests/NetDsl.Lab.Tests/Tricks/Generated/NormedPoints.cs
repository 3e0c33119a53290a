namespace NetDsl.Lab.Tests;

/// <summary>The same with inputs that are normalised over a batch.</summary>
[Network(Like = typeof(PlainPoints)), Trick("normalised")]
internal sealed partial class NormedPoints
{
    [BatchNorm(From = nameof(Point))] public partial Layer Normed { get; }
}
