using System.ComponentModel;
using NetDsl.Tracing;

namespace NetDsl;

/// <summary>A term of a sum: a product, which is added without being rounded first, a single number, or nothing.</summary>
/// <typeparam name="TNumber">The arithmetic.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct SummedTerm<TNumber>
    where TNumber : ITracedNumber<TNumber>
{
    internal SummedTerm(TNumber left, TNumber right, TermKind kind) => (Left, Right, Kind) = (left, right, kind);

    /// <summary>The number, or the first factor.</summary>
    internal TNumber Left { get; }

    /// <summary>The second factor of a product.</summary>
    internal TNumber Right { get; }

    internal TermKind Kind { get; }

    internal bool IsProduct => Kind == TermKind.Product;

    /// <summary>A single number.</summary>
    public static implicit operator SummedTerm<TNumber>(TNumber number) => new(number, number, TermKind.Number);
}
