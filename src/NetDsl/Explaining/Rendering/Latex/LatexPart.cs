namespace NetDsl.Rendering;

/// <summary>A piece of a formula that stands in one line.</summary>
/// <param name="Latex">The piece.</param>
/// <param name="Width">About as many letters as it is wide.</param>
/// <param name="BeginsLine">Whether a line may end before it.</param>
/// <param name="IsFactor">Whether it stands between factors: · and /.</param>
/// <param name="Depth">How many brackets are open before it.</param>
internal readonly record struct LatexPart(string Latex, int Width, bool BeginsLine = false, bool IsFactor = false, int Depth = 0);
