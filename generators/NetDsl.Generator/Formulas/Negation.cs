namespace NetDsl.Generator.Formulas;

/// <summary><c>−operand</c>.</summary>
internal sealed record Negation(Expression Operand) : Expression;
