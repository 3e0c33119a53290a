namespace NetDsl.Rendering;

/// <summary>A piece of a formula that stands in one line, and before which one may end.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Width">As many letters as it is wide.</param>
/// <param name="Depth">How many brackets are open before it.</param>
internal readonly record struct FormulaPiece(string Text, int Width, int Depth);
