using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>A sum of products of two tensors: <c>target = Σ left·right + start</c>.</summary>
/// <param name="Equation">The equation that it is.</param>
/// <param name="Start">What the sum starts with; null for zero.</param>
/// <param name="Left">One factor.</param>
/// <param name="Right">The other factor.</param>
/// <param name="Over">The index of the sum.</param>
internal sealed record Contraction(Equation Equation, TensorRead? Start, TensorRead Left, TensorRead Right, Axis Over)
{
    public TensorRead Target => Equation.Target;

    /// <summary>The indices of the target, the sample first where each sample has a target of its own.</summary>
    public IEnumerable<Axis> TargetAxes => Target.Tensor.IsPerSample
        ? [Axis.Sample, .. Target.At.Select(subscript => subscript.Axis)]
        : Target.At.Select(subscript => subscript.Axis);

    /// <summary>Sees an equation as a contraction; null where it is something else.</summary>
    public static Contraction? Of(Equation equation) => equation.Value switch
    {
        Reduction sum => Of(equation, sum, start: null),
        Binary { Operator: BinaryOperator.Add, Left: Reduction sum, Right: TensorRead start } => Of(equation, sum, start),
        _ => null,
    };

    private static Contraction? Of(Equation equation, Reduction sum, TensorRead? start) =>
        sum is { Operator: ReductionOperator.Sum, Body: Binary { Operator: BinaryOperator.Multiply, Left: TensorRead left, Right: TensorRead right } }
            ? new Contraction(equation, start, left, right, sum.Over)
            : null;
}
