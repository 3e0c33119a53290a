namespace NetDsl.Generator.Formulas;

/// <summary>Both conditions.</summary>
internal sealed record Conjunction(Condition Left, Condition Right) : Condition;
