namespace NetDsl;

/// <summary>The arithmetic in which an optimizer's rule is written once: for numbers, for vectors and for traces.</summary>
/// <typeparam name="TSelf">The type that implements it.</typeparam>
public interface IArithmetic<TSelf>
    where TSelf : IArithmetic<TSelf>
{
    /// <summary>A constant.</summary>
#pragma warning disable CA1716
    static abstract TSelf Of(double value);
#pragma warning restore CA1716

    /// <summary>The square root.</summary>
    static abstract TSelf Sqrt(TSelf x);

    /// <summary>The magnitude.</summary>
    static abstract TSelf Abs(TSelf x);

    /// <summary>The larger of two.</summary>
    static abstract TSelf Max(TSelf x, TSelf y);

    /// <summary>The sum.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>The difference.</summary>
    static abstract TSelf operator -(TSelf left, TSelf right);

    /// <summary>The product.</summary>
    static abstract TSelf operator *(TSelf left, TSelf right);

    /// <summary>The quotient.</summary>
    static abstract TSelf operator /(TSelf left, TSelf right);

    /// <summary>The negative.</summary>
    static abstract TSelf operator -(TSelf operand);
}
