namespace NetDsl.Generator.Formulas;

/// <summary><c>condition ? whenTrue : whenFalse</c>.</summary>
internal sealed record Selection(Condition Condition, Expression WhenTrue, Expression WhenFalse) : Expression;
