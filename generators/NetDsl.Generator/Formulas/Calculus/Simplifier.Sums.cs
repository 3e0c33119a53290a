namespace NetDsl.Generator.Formulas;

internal static partial class Simplifier
{
    private const double LargestFraction = 1L << 31;

    /// <summary>
    /// Whether a quotient of whole numbers is better kept: 1/9 says more than 0.1111111111111111. Halves are folded.
    /// </summary>
    private static bool IsFraction(Binary quotient)
    {
        if (quotient is not { Left: Constant { Value: var dividend }, Right: Constant { Value: var divisor } }
            || quotient.Operator != BinaryOperator.Divide
            || !IsWhole(dividend) || !IsWhole(divisor) || divisor == 0)
            return false;

        var (a, b) = ((long)Math.Abs(dividend), (long)Math.Abs(divisor));
        return b / GreatestCommonDivisor(a, b) > 2;
    }

    private static bool IsWhole(double value) => Math.Abs(value) <= LargestFraction && Math.Floor(value) == value;

    private static long GreatestCommonDivisor(long a, long b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);

    /// <summary>
    /// A term that was added before is counted instead: x + 3 + x = 2·x + 3. Differences stay, since x + y − x may be
    /// meant to round y.
    /// </summary>
    private static Expression GatherTerms(Binary sum)
    {
        var terms = new List<Expression>();
        for (Expression rest = sum; ; rest = ((Binary)rest).Left)
        {
            if (rest is not Binary { Operator: BinaryOperator.Add })
            {
                terms.Insert(0, rest);
                break;
            }

            terms.Insert(0, ((Binary)rest).Right);
        }

        // Gathered to the left already, but for the last term.
        var (coefficient, last) = Counted(terms[terms.Count - 1]);
        for (var i = 0; i < terms.Count - 1; i++)
        {
            var (earlier, term) = Counted(terms[i]);
            if (term is Constant || !term.Equals(last))
                continue;
            terms[i] = (earlier + coefficient) * term;
            return terms.Take(terms.Count - 1).Aggregate((left, right) => left + right);
        }

        return sum;
    }

    /// <summary>A term as a number of times something: 2·x·y as 2 and x·y.</summary>
    private static (double Coefficient, Expression Term) Counted(Expression term)
    {
        var factors = new List<Expression>();
        var divisors = new List<double>();
        Flatten(term, factors, divisors);
        return factors.Count > 1 && factors[0] is Constant { Value: var coefficient } && divisors.Count == 0
            ? (coefficient, factors.Skip(1).Aggregate((left, right) => left * right))
            : (1, term);
    }
}
