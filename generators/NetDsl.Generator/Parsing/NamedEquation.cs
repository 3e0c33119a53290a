using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Parsing;

/// <summary>An equation and the name by which layers of the declaration call it.</summary>
internal sealed record NamedEquation(string Name, LayerEquation Equation);
