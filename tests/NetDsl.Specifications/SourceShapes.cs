namespace NetDsl.Specifications;

/// <summary>What a layer can read.</summary>
[Flags]
internal enum SourceShapes
{
    None = 0,

    /// <summary>A few numbers, [10].</summary>
    Vector = 1,

    /// <summary>The steps of a sequence, [6,10].</summary>
    Sequence = 2,

    /// <summary>The pixels of an image, [3,4,10].</summary>
    Image = 4,

    /// <summary>What has positions.</summary>
    Grid = Sequence | Image,

    All = Vector | Grid,
}
