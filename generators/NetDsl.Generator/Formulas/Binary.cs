namespace NetDsl.Generator.Formulas;

/// <summary>Two operands and what is done with them.</summary>
internal sealed record Binary(BinaryOperator Operator, Expression Left, Expression Right) : Expression;
