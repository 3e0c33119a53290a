namespace NetDsl.Generator.Formulas;

/// <summary>A parameter of a formula.</summary>
/// <param name="Default">What it is when nothing is said; null where a value must be given.</param>
internal sealed record FormulaParameter(string Name, double? Default);
