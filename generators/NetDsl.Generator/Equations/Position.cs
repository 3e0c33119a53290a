using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Equations;

/// <summary>An index as a number, a part of an expression: the j and i of <c>j ≤ i ? a[i,j] : −∞</c>.</summary>
internal sealed record Position(Subscript At) : Expression;
