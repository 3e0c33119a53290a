namespace NetDsl.Generator.Formulas;

/// <summary>Two expressions, compared. A comparison with NaN is false, but for <c>!=</c>.</summary>
internal sealed record Comparison(ComparisonOperator Operator, Expression Left, Expression Right) : Condition;
