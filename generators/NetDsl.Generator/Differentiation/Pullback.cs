using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Differentiation;

/// <summary>
/// The chain rule for one equation: given the adjoint of what it defines, what each element that it reads receives.
/// For <c>y[i] = f(x[j], …)</c>: <c>∂L/∂x[j] += Σᵢ ∂L/∂y[i] · ∂f/∂x[j]</c>, the sum over all indices that x[j] does not have.
/// </summary>
internal static class Pullback
{
    public static IReadOnlyList<Contribution> Of(Equation equation, Expression adjoint)
    {
        var contributions = new List<Contribution>();
        Pull(equation.Value, adjoint, [.. equation.Target.At.Select(at => at.Axis)], contributions);
        return contributions;
    }

    private static void Pull(Expression value, Expression adjoint, IReadOnlyList<Axis> axes, List<Contribution> contributions)
    {
        foreach (var read in value.ReadsOutsideReductions())
        {
            var received = Times(adjoint, Derivative.Of(value, read));
            if (received is not Constant { Value: 0 })
                contributions.Add(new Contribution(read, received, SummedAxes(read, axes)));
        }

        foreach (var reduction in value.Reductions().Where(reduction => reduction.Operator == ReductionOperator.Sum))
        {
            var received = Times(adjoint, Derivative.Of(value, reduction));
            Pull(reduction.Body, received, [.. axes, reduction.Over], contributions);
        }
    }

    // A number stands first, as people write it: 2·∂L/∂y·x.
    private static Expression Times(Expression adjoint, Expression derivative) => Simplifier.Simplify(
        derivative is Binary { Operator: BinaryOperator.Multiply, Left: Constant factor } product
            ? factor * adjoint * product.Right
            : derivative is Constant ? derivative * adjoint : adjoint * derivative);

    private static EquatableArray<Axis> SummedAxes(TensorRead read, IReadOnlyList<Axis> axes)
    {
        IEnumerable<Axis> samples = read.Tensor.IsPerSample ? [] : [Axis.Sample];
        return samples.Concat(axes.Where(axis => !read.DependsOn(axis))).ToEquatableArray();
    }
}
