namespace NetDsl.Generator.Formulas;

internal enum FormulaKind
{
    Activation,
    Loss,
}
