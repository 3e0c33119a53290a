using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Parsing;

/// <summary>A formula and the name by which a layer of the declaration calls it.</summary>
internal sealed record NamedFormula(string Name, Formula Formula);
