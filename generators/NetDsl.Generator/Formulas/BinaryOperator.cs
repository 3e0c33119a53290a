namespace NetDsl.Generator.Formulas;

internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
}
