namespace NetDsl.Tracing;

/// <summary>A term of a sum: a product, which is added without being rounded first, or a single number.</summary>
/// <param name="Left">The number, or the first factor.</param>
/// <param name="Right">The second factor of a product.</param>
/// <param name="IsProduct">Whether it is a product.</param>
internal readonly record struct SummedTerm<TNumber>(TNumber Left, TNumber Right, bool IsProduct);
