namespace NetDsl.Generator.Formulas;

/// <summary>What was read of a method.</summary>
/// <param name="Formula">The formula; null where there are problems, and where the compiler has errors of its own.</param>
/// <param name="Problems">What is not supported, in the order of the source.</param>
internal sealed record FormulaReading(Formula? Formula, IReadOnlyList<FormulaProblem> Problems);
