using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Factorization;

/// <summary>
/// Writes equations with sums anywhere as equations that can be differentiated and scheduled: sums stand at the top, are
/// linear, and have products of at most two tensors. <c>y[n] = x[n] / √Σₖ x[k]²</c> becomes <c>h = Σₖ x[k]²</c> and
/// <c>y[n] = x[n] / √h</c>; of <c>Σₖₘ x[k]·W[n,k,m]·x[m]</c> comes <c>h[n,m] = Σₖ x[k]·W[n,k,m]</c> and
/// <c>y[n] = Σₘ h[n,m]·x[m]</c>. What is changed is exact for real numbers: sums of sums become one, factors that do not
/// depend on the index of a sum leave it, a sum of terms is divided into sums where they are products. Products of sums are never expanded.
/// </summary>
/// <param name="intermediate">Makes the tensor of a name that is free or free with a number, and of the extents of indices.</param>
internal sealed partial class Factoring(Func<string, IReadOnlyList<Axis>, Tensor> intermediate)
{
    private readonly List<Equation> _equations = [];
    private readonly Dictionary<Expression, TensorRead> _known = [];

    /// <summary>The equations, each after those that it reads.</summary>
    public IReadOnlyList<Equation> Equations => _equations;

    /// <summary>Writes the equations that define a tensor.</summary>
    public void Define(TensorRead target, Expression value)
    {
        value = Simplifier.Simplify(value);
        if (value is Reduction { Operator: not ReductionOperator.Sum } extremum && value.HasAxesOf(target))
            WriteExtremum(target, extremum);
        else
            Write(target, Prepare(value));
    }

    /// <summary>
    /// The expression with all sums over at most two tensors, and maxima replaced by the tensors that hold them.
    /// </summary>
    private Expression Prepare(Expression expression) => expression switch
    {
        Reduction { Operator: ReductionOperator.Sum } sum => PrepareSum(sum),
        Reduction extremum => Extremum(extremum),
        _ => expression.Map(Prepare),
    };

    /// <summary>An expression without sums and maxima, which are in tensors of their own then.</summary>
    private Expression Settle(Expression expression) => expression switch
    {
        _ when !expression.HasReductions() => expression,
        Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } => SettleTerms(expression.TermsOf()),
        Reduction => Store(expression),
        _ => expression.Map(Settle),
    };

    /// <summary>Sums of the same indices are stored as one, together with a tensor that is added to them: Σₖ x[k]·W[k,n] + b[n].</summary>
    private Expression SettleTerms(IReadOnlyList<(Expression Value, bool IsNegative)> terms)
    {
        var left = terms.ToList();
        var settled = new List<(Expression, bool)>();
        while (left.FirstOrDefault(IsPlainSum).Value is { } sum)
        {
            var stored = left.Where(term => IsPlainSum(term) && term.Value.HasAxesOf(sum)).ToList();
            stored.AddRange(left.Where(term => IsStart(term, sum)).Take(1));
            left.RemoveAll(stored.Contains);
            settled.Add((Store(Terms.Add(stored)), false));
        }

        return Terms.Add([.. settled, .. left.Select(term => (Settle(term.Value), term.IsNegative))]);
    }

    private void Write(TensorRead target, Expression value)
    {
        var terms = value.TermsOf();
        var sums = terms.Where(term => IsPlainSum(term) && term.Value.HasAxesOf(target)).ToList();
        var rest = terms.Where(term => !sums.Contains(term)).ToList();
        if (sums.Count > 0 && rest.All(term => IsStart(term, target)) && rest.Count < 2)
            WriteSums(target, sums.Select(sum => sum.Value), rest.Select(term => term.Value).FirstOrDefault());
        else
            _equations.Add(new Equation(target, IsScaledSum(value, target) ? value : Settle(value)));
    }

    private void WriteSums(TensorRead target, IEnumerable<Expression> sums, Expression? start)
    {
        var accumulates = false;
        foreach (var sum in sums)
        {
            _equations.Add(new Equation(target, start is null || accumulates ? sum : sum + start, accumulates));
            accumulates = true;
        }
    }

    /// <summary>The tensor that holds what an expression is, over the indices on which it depends.</summary>
    private TensorRead Store(Expression value)
    {
        if (_known.TryGetValue(value, out var known))
            return known;
        var axes = value.AxesOf();
        var target = intermediate("h", axes)[[.. axes]];
        Write(target, value);
        return _known[value] = target;
    }

    private TensorRead Extremum(Reduction extremum)
    {
        if (_known.TryGetValue(extremum, out var known))
            return known;
        var axes = extremum.AxesOf();
        var target = intermediate(extremum.Operator == ReductionOperator.ArgMax ? "place" : "max", axes)[[.. axes]];
        WriteExtremum(target, extremum);
        return _known[extremum] = target;
    }

    /// <summary>A maximum, and before it the place at which it is, by which it is differentiated.</summary>
    private void WriteExtremum(TensorRead target, Reduction extremum)
    {
        var body = Settle(Prepare(extremum.Body));
        if (body is not TensorRead read)
            read = Store(body);
        if (extremum.Operator == ReductionOperator.Max)
        {
            IReadOnlyList<Axis> axes = [.. target.Axes];
            _equations.Add(new Equation(intermediate("place", axes)[[.. axes]], Reduction.ArgMax(extremum.Over, read)));
        }

        _equations.Add(new Equation(target, extremum with { Body = read }));
    }

    private static bool IsPlainSum((Expression Value, bool IsNegative) term) =>
        term is { Value: Reduction { Operator: ReductionOperator.Sum }, IsNegative: false };

    /// <summary>Whether a term is a tensor that a sum may start with: it has no index that the sum has not.</summary>
    private static bool IsStart((Expression Value, bool IsNegative) term, Expression sum) =>
        term is { Value: TensorRead start, IsNegative: false } && start.IsWithin(sum.AxesOf());

    // Σ/9, 2·Σ, −Σ. A contraction stands alone, to be computed in register tiles.
    private static bool IsScaledSum(Expression value, TensorRead target) => value switch
    {
        Reduction { Body: Binary { Operator: BinaryOperator.Multiply, Left: TensorRead, Right: TensorRead } } => false,
        Reduction { Operator: ReductionOperator.Sum } => value.HasAxesOf(target),
        Negation negation => IsScaledSum(negation.Operand, target),
        Binary { Operator: BinaryOperator.Multiply, Left: Constant, Right: var sum } => IsScaledSum(sum, target),
        Binary { Operator: BinaryOperator.Divide, Left: var sum, Right: Constant } => IsScaledSum(sum, target),
        _ => false,
    };
}
