namespace NetDsl.Generator.Formulas.Reading;

/// <summary>What came of reading a method: its formula, or the problems that it has.</summary>
internal sealed record FormulaReading(Formula? Formula, IReadOnlyList<FormulaProblem> Problems);
