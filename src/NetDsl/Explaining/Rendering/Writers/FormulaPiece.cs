namespace NetDsl.Rendering;

/// <summary>A piece of a formula that stands in one line, and before which one may end.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Width">As many letters as it is wide.</param>
/// <param name="Depth">How loth a line is to end before it: twice the brackets that are open, and one more between factors.</param>
internal readonly record struct FormulaPiece(string Text, int Width, int Depth)
{
    /// <summary>The depth between terms, or factors, within brackets.</summary>
    public static int DepthIn(int brackets, bool isBetweenFactors) => 2 * brackets + (isBetweenFactors ? 1 : 0);
}
