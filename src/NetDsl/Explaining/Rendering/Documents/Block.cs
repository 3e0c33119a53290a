namespace NetDsl.Rendering;

/// <summary>A part of a document. Texts are plain: each writer escapes them for its medium.</summary>
internal abstract record Block;
