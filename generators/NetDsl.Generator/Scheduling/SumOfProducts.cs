using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>A sum of products of two elements and what it starts with: <c>Σₖ x[k]·W[k,n] + b[n]</c>, or <c>b[n] + Σₖ …</c>.</summary>
internal sealed record SumOfProducts(Reduction Sum, TensorRead? Start)
{
    /// <summary>Sees an expression so; null where it is something else.</summary>
    public static SumOfProducts? Of(Expression value) => value switch
    {
        Reduction sum when IsOfProducts(sum) => new(sum, null),
        Binary { Operator: BinaryOperator.Add, Left: Reduction sum, Right: TensorRead start } when IsOfProducts(sum) => new(sum, start),
        Binary { Operator: BinaryOperator.Add, Left: TensorRead start, Right: Reduction sum } when IsOfProducts(sum) => new(sum, start),
        _ => null,
    };

    private static bool IsOfProducts(Reduction sum) =>
        sum is { Operator: ReductionOperator.Sum, Body: Binary { Operator: BinaryOperator.Multiply, Left: TensorRead, Right: TensorRead } };
}
