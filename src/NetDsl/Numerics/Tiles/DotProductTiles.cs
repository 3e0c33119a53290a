namespace NetDsl;

/// <summary>
/// The register tiles of <see cref="DotProducts"/>: a class for each number type and width of a register, a method in it for each
/// height and width, all its multiply-adds written out.
/// </summary>
[RegisterTiles]
internal static partial class DotProductTiles;
