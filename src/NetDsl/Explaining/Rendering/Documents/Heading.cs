namespace NetDsl.Rendering;

/// <summary>A heading; level 1 is the document's title, 2 a chapter, 3 a section.</summary>
internal sealed record Heading(int Level, string Text) : Block;
