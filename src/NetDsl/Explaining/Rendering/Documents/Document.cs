namespace NetDsl.Rendering;

/// <summary>A text with formulas and tables, which is written as plain text, Markdown or LaTeX.</summary>
internal sealed record Document(string Title, IReadOnlyList<Block> Blocks);
