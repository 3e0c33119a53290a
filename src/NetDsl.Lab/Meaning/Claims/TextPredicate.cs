namespace NetDsl.Lab;

/// <summary>Whether a concept holds at a place of a text.</summary>
/// <param name="place">The place: the character that the network has just read.</param>
public delegate bool TextPredicate(TextPosition place);
