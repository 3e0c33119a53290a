namespace NetDsl.Generator.Formulas;

internal static partial class Simplifier
{
    // Products of constants outside this range are left alone: they might overflow or vanish where the whole does not.
    private const double SmallestCoefficient = 1e-30;
    private const double LargestCoefficient = 1e30;

    /// <summary>
    /// Several constants of a product become one, in the place of the first: x·2·3 = x·6. A division by a constant takes
    /// part where it goes even, 3·x/3 = x and 2·x/4 = x/2; where it does not, it comes last: x/3·2·y = x·2·y/3.
    /// </summary>
    private static Expression GatherConstants(Binary product)
    {
        var factors = new List<Expression>();
        var divisors = new List<double>();
        Flatten(product, factors, divisors);
        var constants = factors.OfType<Constant>().ToArray();
        var coefficient = WithoutRounding(constants.Aggregate(1.0, (value, constant) => value * constant.Value));
        var divisor = WithoutRounding(divisors.Aggregate(1.0, (value, next) => value * next));
        if (constants.Length + divisors.Count < 2 || !IsModerate(coefficient) || !IsModerate(divisor))
            return product;

        if (divisor == 1 || coefficient % divisor == 0)
            (coefficient, divisor) = (coefficient / divisor, 1);
        else if (divisor % coefficient == 0)
            (coefficient, divisor) = (1, divisor / coefficient);

        return Rebuild(factors, coefficient, divisor);
    }

    // √2·√2 is 2, not 2.0000000000000004.
    private static double WithoutRounding(double value) =>
        Math.Abs(Math.Round(value) - value) <= 1e-15 * Math.Abs(value) ? Math.Round(value) : value;

    private static bool IsModerate(double value) => Math.Abs(value) is >= SmallestCoefficient and <= LargestCoefficient;

    /// <summary>The factors of a product from left to right, and the constants by which parts of it are divided.</summary>
    private static void Flatten(Expression expression, List<Expression> factors, List<double> divisors)
    {
        switch (expression)
        {
            case Binary { Operator: BinaryOperator.Multiply } product:
                Flatten(product.Left, factors, divisors);
                Flatten(product.Right, factors, divisors);
                break;
            case Binary { Operator: BinaryOperator.Divide, Right: Constant divisor } quotient:
                Flatten(quotient.Left, factors, divisors);
                divisors.Add(divisor.Value);
                break;
            default:
                factors.Add(expression);
                break;
        }
    }

    private static Expression Rebuild(List<Expression> factors, double coefficient, double divisor)
    {
        Expression? product = null;
        var placed = coefficient == 1;
        foreach (var factor in factors)
        {
            var next = factor;
            if (factor is Constant)
            {
                if (placed)
                    continue;
                (next, placed) = (coefficient, true);
            }

            product = product is null ? next : product * next;
        }

        product = product is null ? coefficient : placed ? product : coefficient * product;
        return divisor == 1 ? product : product / divisor;
    }
}
