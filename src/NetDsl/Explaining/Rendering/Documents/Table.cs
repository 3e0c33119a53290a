namespace NetDsl.Rendering;

/// <summary>A table. The first column holds names, the others numbers.</summary>
internal sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) : Block;
