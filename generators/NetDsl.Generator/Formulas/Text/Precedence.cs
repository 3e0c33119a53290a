namespace NetDsl.Generator.Formulas;

/// <summary>How tightly an operator binds, loosest first. An operand that binds less tightly stands in parentheses.</summary>
internal enum Precedence
{
    Selection,
    Disjunction,
    Conjunction,
    Comparison,
    Sum,
    Product,
    Sign,
    Power,
    Primary,
}
