namespace NetDsl.Taping;

/// <summary>One operation of a formula; operands are entries before it.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="A">The first operand, or what <see cref="TapeOperation"/> says.</param>
/// <param name="B">The second operand; −1 for none.</param>
/// <param name="C">The third operand; −1 for none.</param>
internal readonly record struct TapeEntry(TapeOperation Operation, int A, int B = -1, int C = -1)
{
    /// <summary>Of a sum or largest number: the partial results that run side by side; 1 for one after another.</summary>
    public int Lanes { get; init; } = 1;

    /// <summary>Of a sum: the terms after which one begins with the first lane again; 0 for never.</summary>
    public int Run { get; init; }
}
