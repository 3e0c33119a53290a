namespace NetDsl.Taping;

/// <summary>A term of a sum: an entry, or the product of two, which is added without being rounded first.</summary>
/// <param name="Left">The entry, or the first factor.</param>
/// <param name="Right">The second factor; −1 where the term is no product.</param>
internal readonly record struct TapeTerm(int Left, int Right)
{
    /// <summary>Whether it is a product.</summary>
    public bool IsProduct => Right >= 0;
}
