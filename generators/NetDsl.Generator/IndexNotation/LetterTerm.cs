namespace NetDsl.Generator.IndexNotation;

/// <summary>A letter times a constant, a part of a <see cref="LetterForm"/>.</summary>
internal sealed record LetterTerm(string Letter, int Factor);
