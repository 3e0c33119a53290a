namespace NetDsl.Generator.Formulas;

/// <summary>Not the condition.</summary>
internal sealed record Complement(Condition Operand) : Condition;
