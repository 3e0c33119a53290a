using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

/// <summary>How many values an index takes: the N of <c>Σₙ x[n] / N</c>.</summary>
internal sealed record LetterCount(string Letter) : Expression;
