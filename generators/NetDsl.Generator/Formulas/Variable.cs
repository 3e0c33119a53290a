namespace NetDsl.Generator.Formulas;

/// <summary>A parameter of a formula: the x of <c>x > 0 ? x : 0</c>.</summary>
internal sealed record Variable(string Name) : Expression;
