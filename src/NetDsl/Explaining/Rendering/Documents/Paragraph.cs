namespace NetDsl.Rendering;

/// <summary>Running text.</summary>
internal sealed record Paragraph(string Text, Tone Tone = Tone.Plain) : Block;
