namespace NetDsl;

/// <summary>
/// The register tiles of <see cref="OuterProducts"/>: a class for each number type and width of a register, a method in it for each
/// height, all its multiply-adds written out.
/// </summary>
[RegisterTiles]
internal static partial class OuterProductTiles;
