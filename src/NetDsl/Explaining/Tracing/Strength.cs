namespace NetDsl.Tracing;

/// <summary>How strongly a printed expression holds together, weakest first.</summary>
internal enum Strength
{
    /// <summary><c>condition ? a : b</c></summary>
    Choice,

    /// <summary><c>a + b</c></summary>
    Sum,

    /// <summary><c>a / b</c>, which stands in brackets before another factor: <c>(1 / 4)·b</c>.</summary>
    Quotient,

    /// <summary><c>a·b</c></summary>
    Product,

    /// <summary><c>−a</c></summary>
    Sign,

    /// <summary>A name, a number that is not negative, a function with its parentheses.</summary>
    Atom,
}
