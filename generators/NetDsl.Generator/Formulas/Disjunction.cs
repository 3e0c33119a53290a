namespace NetDsl.Generator.Formulas;

/// <summary>Either condition, or both.</summary>
internal sealed record Disjunction(Condition Left, Condition Right) : Condition;
