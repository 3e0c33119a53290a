namespace NetDsl;

/// <summary>
/// Numbers in which an equation can be read. The equation is written once, over an arithmetic that is left open, and then
/// read as vectors (the fast pass), as scalars (the tail) and as traces (the explanation).
/// </summary>
/// <remarks>
/// Every operation rounds once, and no two are ever fused, so that the readings of one equation agree to the last bit.
/// </remarks>
/// <typeparam name="TSelf">The arithmetic itself.</typeparam>
public interface IArithmetic<TSelf>
    where TSelf : IArithmetic<TSelf>
{
    /// <summary>A constant, rounded to the precision of the arithmetic.</summary>
    static abstract TSelf Of(double value);

    /// <summary>The sum.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>The difference.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>The product.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>The quotient.</summary>
    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>The value with the other sign.</summary>
    static abstract TSelf operator -(TSelf value);

    /// <summary>The square root; NaN for a negative value.</summary>
    static abstract TSelf Sqrt(TSelf value);

    /// <summary>The value without its sign.</summary>
    static abstract TSelf Abs(TSelf value);

    /// <summary>The greater of the two; NaN where one of them is.</summary>
    static abstract TSelf Max(TSelf left, TSelf right);
}
