using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Factorization;

/// <summary>What is added and taken away in an expression.</summary>
internal static class Terms
{
    /// <summary>The terms of a sum from left to right, and whether each is taken away: a − (b − c) is a, −b, c.</summary>
    public static IReadOnlyList<(Expression Value, bool IsNegative)> TermsOf(this Expression expression)
    {
        var terms = new List<(Expression, bool)>();
        Collect(expression, isNegative: false);
        return terms;

        void Collect(Expression part, bool isNegative)
        {
            switch (part)
            {
                case Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } sum:
                    Collect(sum.Left, isNegative);
                    Collect(sum.Right, isNegative != (sum.Operator == BinaryOperator.Subtract));
                    break;
                case Negation negation:
                    Collect(negation.Operand, !isNegative);
                    break;
                default:
                    terms.Add((part, isNegative));
                    break;
            }
        }
    }

    /// <summary>The sum of terms, the first one that is added first.</summary>
    public static Expression Add(IEnumerable<(Expression Value, bool IsNegative)> terms)
    {
        var ordered = terms.OrderBy(term => term.IsNegative).ToList();
        return ordered.Skip(1).Aggregate(
            ordered[0].IsNegative ? -ordered[0].Value : ordered[0].Value,
            (sum, term) => term.IsNegative ? sum - term.Value : sum + term.Value);
    }
}
