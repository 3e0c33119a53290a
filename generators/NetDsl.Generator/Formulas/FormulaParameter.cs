namespace NetDsl.Generator.Formulas;

/// <summary>A parameter of a formula.</summary>
/// <param name="Default">What it is when nothing is said; of a learnable one what it is before training. Null where a value must be given.</param>
/// <param name="IsLearned">Whether each layer with the formula learns a value of its own.</param>
/// <param name="IsPerChannel">Whether a layer learns one for each element of its last axis.</param>
internal sealed record FormulaParameter(string Name, double? Default, bool IsLearned = false, bool IsPerChannel = false);
