namespace NetDsl;

/// <summary>
/// The words in which an equation is written, for <c>using static NetDsl.Equations</c>: tensors and their elements, sums and
/// maxima over indices, functions, the letters of indices. C# checks their types and the generator reads them; nothing here
/// is ever called, and what is called throws.
/// </summary>
/// <remarks>
/// A letter is one index in the whole method: it runs from 0 to below one extent wherever it stands. Indices are of type
/// <see cref="Index"/>; between brackets stand sums of them with whole factors, <c>x[2 * i + u - 1, k]</c>.
/// </remarks>
public static partial class Equations
{
    /// <summary>The sum of a term over an index: Σₖ term.</summary>
    public static Scalar Sum(Index index, Scalar term) => throw IsRead();

    /// <summary>The sum of a term over two indices.</summary>
    public static Scalar Sum(Index first, Index second, Scalar term) => throw IsRead();

    /// <summary>The sum of a term over three indices.</summary>
    public static Scalar Sum(Index first, Index second, Index third, Scalar term) => throw IsRead();

    /// <summary>The mean of a term over an index: the sum, divided by how many values the index takes.</summary>
    public static Scalar Mean(Index index, Scalar term) => throw IsRead();

    /// <summary>The mean of a term over two indices.</summary>
    public static Scalar Mean(Index first, Index second, Scalar term) => throw IsRead();

    /// <summary>The mean of a term over three indices.</summary>
    public static Scalar Mean(Index first, Index second, Index third, Scalar term) => throw IsRead();

    /// <summary>The greatest value of a term over an index.</summary>
    public static Scalar Max(Index index, Scalar term) => throw IsRead();

    /// <summary>The greatest value of a term over two indices.</summary>
    public static Scalar Max(Index first, Index second, Scalar term) => throw IsRead();

    /// <summary>The least value of a term over an index.</summary>
    public static Scalar Min(Index index, Scalar term) => throw IsRead();

    /// <summary>The least value of a term over two indices.</summary>
    public static Scalar Min(Index first, Index second, Scalar term) => throw IsRead();

    /// <summary>The place of the first greatest value of a term, as a number; its derivative is 0.</summary>
    public static Scalar ArgMax(Index index, Scalar term) => throw IsRead();

    /// <summary>How many values an index takes: the K of Σₖ x[k] / K.</summary>
    public static Scalar Count(Index index) => throw IsRead();

    /// <summary>A tensor of one axis, its element at each index: <c>Tensor e = Each(k, Exp(x[k]));</c> defines e[k].</summary>
    public static Tensor Each(Index index, Scalar element) => throw IsRead();

    /// <summary>A tensor of two axes, its element at each pair of indices.</summary>
    public static Tensor Each(Index first, Index second, Scalar element) => throw IsRead();

    /// <summary>A tensor of three axes, its element at each three indices.</summary>
    public static Tensor Each(Index first, Index second, Index third, Scalar element) => throw IsRead();

    private static NotSupportedException IsRead() => new(
        "An equation is read by the generator of NetDsl and never called: name its method in a layer, as in [Equation(nameof(Bilinear), 16)].");
}
