using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

/// <summary>An index as a number: the j and i of <c>j ≤ i ? a[i,j] : 0</c>.</summary>
internal sealed record LetterNumber(LetterForm Form) : Expression;
