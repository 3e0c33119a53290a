namespace NetDsl.Generator.Formulas;

/// <summary>What a method of a user's is marked as.</summary>
internal enum FormulaKind
{
    Activation,
    Loss,

    /// <summary>An equation of tensors, which is read in its own notation and is never a <see cref="Formula"/>.</summary>
    Layer,
}
