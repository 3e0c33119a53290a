namespace NetDsl.Generator.Formulas;

/// <summary>A number that is known at compile time.</summary>
internal sealed record Constant(double Value) : Expression;
