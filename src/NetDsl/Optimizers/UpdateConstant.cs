namespace NetDsl;

/// <summary>A constant of an update rule: <c>β₁ = 0.9</c>.</summary>
/// <param name="Symbol">How the equations call it.</param>
/// <param name="Value">Its value in this step.</param>
public readonly record struct UpdateConstant(string Symbol, double Value);
