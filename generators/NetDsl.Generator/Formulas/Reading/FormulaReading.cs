namespace NetDsl.Generator.Formulas;

/// <summary>What came of reading a method: its formula, or the problems that it has.</summary>
internal sealed record FormulaReading(Formula? Formula, IReadOnlyList<FormulaProblem> Problems);
