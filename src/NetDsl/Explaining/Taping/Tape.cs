using NetDsl.Tracing;

namespace NetDsl.Taping;

/// <summary>
/// The formula of an element as operations in their order, the last of which is its value. Elements whose formulas differ in where they
/// read alone share a tape: places count from an origin in each tensor, which each element has for itself.
/// </summary>
/// <param name="Entries">The operations.</param>
/// <param name="Terms">The terms of all sums.</param>
/// <param name="Tensors">The tensors that are read, each once.</param>
/// <param name="Constants">The numbers that stand in the formula.</param>
/// <param name="Functions">The functions of one number.</param>
internal sealed record Tape(TapeEntry[] Entries, TapeTerm[] Terms, int[] Tensors, double[] Constants, ElementaryFunction[] Functions)
{
    private TapeProducts? _products;
    private bool _isRead;

    /// <summary>The same as one sum of products, where it is that.</summary>
    public TapeProducts? Products
    {
        get
        {
            if (!_isRead)
                (_products, _isRead) = (TapeProducts.Of(this), true);
            return _products;
        }
    }

    /// <summary>The terms of an entry that has them.</summary>
    public ReadOnlySpan<TapeTerm> TermsOf(in TapeEntry entry) => Terms.AsSpan(entry.A, entry.B);
}
