namespace NetDsl.Generator.Formulas;

/// <summary>What is true or false of numbers.</summary>
internal abstract record Condition;
