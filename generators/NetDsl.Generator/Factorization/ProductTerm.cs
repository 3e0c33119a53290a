using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Factorization;

/// <summary>A summed product as its factors: <c>c · Σ f₁·f₂·… / (d₁·d₂·…)</c>. Sums among the factors have become part of it.</summary>
internal sealed class ProductTerm
{
    private readonly List<Axis> _over;

    private ProductTerm(IEnumerable<Axis> over) => _over = [.. over];

    /// <summary>The indices of the sum.</summary>
    public IReadOnlyList<Axis> Over => _over;

    /// <summary>The constant factor.</summary>
    public double Coefficient { get; private set; } = 1;

    /// <summary>The constant divisor.</summary>
    public double Divisor { get; private set; } = 1;

    /// <summary>The factors above the line.</summary>
    public List<Expression> Numerators { get; } = [];

    /// <summary>The factors below the line.</summary>
    public List<Expression> Denominators { get; } = [];

    /// <summary>The factors of a summed expression: Σₖ x[k]·Σₘ W[k,m]·x[m] is Σₖₘ x[k]·W[k,m]·x[m].</summary>
    public static ProductTerm Of(IEnumerable<Axis> over, Expression body)
    {
        var term = new ProductTerm(over);
        term.Collect(body, isBelow: false);
        term.MergeSums();
        term.CountUnusedIndices();
        return term;
    }

    private void Collect(Expression part, bool isBelow)
    {
        switch (part)
        {
            case Binary { Operator: BinaryOperator.Multiply } product:
                Collect(product.Left, isBelow);
                Collect(product.Right, isBelow);
                break;
            case Binary { Operator: BinaryOperator.Divide } quotient:
                Collect(quotient.Left, isBelow);
                Collect(quotient.Right, !isBelow);
                break;
            case Negation negation:
                Coefficient = -Coefficient;
                Collect(negation.Operand, isBelow);
                break;
            case Constant constant when isBelow:
                Divisor *= constant.Value;
                break;
            case Constant constant:
                Coefficient *= constant.Value;
                break;
            default:
                (isBelow ? Denominators : Numerators).Add(part);
                break;
        }
    }

    // A sum of sums is one sum, unless an index of the inner one means another thing outside of it.
    private void MergeSums()
    {
        while (Numerators.FirstOrDefault(CanMerge) is Reduction inner)
        {
            Numerators.Remove(inner);
            _over.AddRange(inner.Over);
            Collect(inner.Body, isBelow: false);
        }
    }

    private bool CanMerge(Expression factor) =>
        factor is Reduction { Operator: ReductionOperator.Sum, Body: not Binary { Operator: BinaryOperator.Add or BinaryOperator.Subtract } } inner
        && !inner.Over.Intersect(_over.Concat(Numerators.Concat(Denominators).SelectMany(other => other.AxesOf()))).Any();

    // Σₖ f, where f does not depend on k, is K·f.
    private void CountUnusedIndices()
    {
        var used = Numerators.Concat(Denominators).SelectMany(factor => factor.AxesOf()).ToList();
        foreach (var axis in _over.Where(axis => !used.Contains(axis) && axis != Axis.Sample).ToList())
        {
            _over.Remove(axis);
            Coefficient *= axis.Extent;
        }
    }
}
