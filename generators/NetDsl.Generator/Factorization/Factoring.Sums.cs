using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Factorization;

internal sealed partial class Factoring
{
    /// <summary>A sum of any expression as sums over at most two tensors, times and plus what does not depend on the index.</summary>
    private Expression PrepareSum(Reduction sum)
    {
        // Σ(a·b + c·d) = Σ a·b + Σ c·d, so that each is a contraction.
        var terms = sum.Body.TermsOf();
        return terms.Count > 1 && terms.Any(term => IsContraction(term.Value))
            ? Terms.Add(terms.Select(term => (PrepareProduct(sum.Over, term.Value), term.IsNegative)))
            : PrepareProduct(sum.Over, sum.Body);
    }

    private static bool IsContraction(Expression body)
    {
        var term = ProductTerm.Of([], body);
        return term.Numerators.Any(factor => factor is Reduction)
            || (term.Numerators.Count > 1 && !term.Numerators.All(factor => factor.HasAxesOf(body)));
    }

    private Expression PrepareProduct(IEnumerable<Axis> over, Expression body)
    {
        var term = ProductTerm.Of(over, body);
        List<Expression> numerators = [.. term.Numerators.Select(factor => Settle(Prepare(factor)))];
        List<Expression> denominators = [.. term.Denominators.Select(factor => Settle(Prepare(factor)))];

        var (constants, factors) = Split(numerators, term.Over);
        var (divisors, inside) = Split(denominators, term.Over);
        foreach (var divisor in inside)
            DivideBy(divisor, factors);

        var result = factors.Count == 0 ? null : Contract(term.Over, factors);
        foreach (var constant in constants)
            result = result is null ? constant : constant * result;
        result = Simplifier.Simplify(result is null ? term.Coefficient : term.Coefficient * result);
        if (divisors.Count > 0)
            result /= divisors.Aggregate((left, right) => left * right);
        return Simplifier.Simplify(result / term.Divisor);
    }

    /// <summary>The factors that do not depend on the indices of a sum, and those that do.</summary>
    private static (List<Expression> Outside, List<Expression> Inside) Split(List<Expression> factors, IReadOnlyList<Axis> over)
    {
        var parts = factors.ToLookup(factor => factor.AxesOf().Intersect(over).Any());
        return ([.. parts[false]], [.. parts[true]]);
    }

    /// <summary>Divides the first factor that has all indices of a divisor; where none has, the reciprocal is a factor.</summary>
    private static void DivideBy(Expression divisor, List<Expression> factors)
    {
        var dividend = factors.FindIndex(factor => divisor.IsWithin(factor.AxesOf()));
        if (dividend < 0)
            factors.Add(1 / divisor);
        else
            factors[dividend] /= divisor;
    }

    /// <summary>A sum of a product of factors, two at a time.</summary>
    private Expression Contract(IReadOnlyList<Axis> over, List<Expression> factors)
    {
        var axes = factors.SelectMany(factor => factor.AxesOf()).Distinct().ToList();
        var steps = ContractionOrder.Find(
            [.. factors.Select(factor => Indices(factor.AxesOf()))], [.. axes.Select(axis => axis.Extent)], Indices(over));
        var left = new List<Expression>(factors);
        Expression result = factors[0];
        for (var i = 0; i < steps.Count; i++)
        {
            var (first, second) = (left[steps[i].First], steps[i].Second is { } other ? left[other] : null);
            var rest = steps.Skip(i + 1).SelectMany(step => new[] { step.First, step.Second ?? step.First })
                .Where(number => number < left.Count)
                .SelectMany(number => left[number].AxesOf());
            var summed = over.Where(axis => DependsOn(first, axis) || (second is not null && DependsOn(second, axis))).Except(rest).ToList();
            result = Multiply(summed, first, second);
            left.Add(i < steps.Count - 1 ? Store(result) : result);
        }

        return result;

        ulong Indices(IEnumerable<Axis> of) => of.Aggregate(0UL, (set, axis) => set | (1UL << axes.IndexOf(axis)));
    }

    private static bool DependsOn(Expression factor, Axis axis) => factor.AxesOf().Contains(axis);

    private Expression Multiply(IReadOnlyList<Axis> summed, Expression first, Expression? second)
    {
        if (second is not null)
        {
            // What has fewer indices than the product is computed once for all of them.
            var all = (first * second).AxesOf();
            (first, second) = (Plain(first), Plain(second));

            Expression Plain(Expression factor) => factor is TensorRead || all.All(factor.AxesOf().Contains) ? factor : Store(factor);
        }

        var product = second is null ? first : first * second;
        return summed.Count == 0 ? product : Reduction.Sum(summed, product);
    }
}
