namespace NetDsl.Tests.Networks;

/// <summary>A batch normalisation as a block.</summary>
[Block]
internal sealed partial class Centred
{
    [Input] public partial Layer X { get; }

    [BatchNorm(Affine = false)] public partial Layer Y { get; }
}
