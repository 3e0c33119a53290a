namespace NetDsl;

/// <summary>A line of the account of an attribution: <c>Image −0.25</c>, <c>Hidden.Bias 0.5</c>. The lines sum up to what is explained, and the residual.</summary>
/// <param name="Name">The tensor that has it, or what it is.</param>
/// <param name="Amount">How much of the number it is.</param>
public sealed record LedgerLine(string Name, double Amount);
