namespace NetDsl.Rendering;

/// <summary>A remark beside a line of an equation.</summary>
internal sealed record Remark(string Text, Tone Tone = Tone.Plain);
