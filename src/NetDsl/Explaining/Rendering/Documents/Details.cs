namespace NetDsl.Rendering;

/// <summary>
/// What a reader may unfold. A medium that cannot fold leaves it out; nothing that is not said elsewhere, or cannot be
/// asked for, goes in here.
/// </summary>
internal sealed record Details(string Summary, IReadOnlyList<Block> Blocks) : Block;
