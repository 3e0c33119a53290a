using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Differentiation;

/// <summary>
/// The chain rule for one equation: given the adjoint of what it defines, what each element that it reads receives.
/// For <c>y[i] = f(x[j], …)</c>: <c>∂L/∂x[j] += Σᵢ ∂L/∂y[i] · ∂f/∂x[j]</c>, the sum over all indices that x[j] does not have.
/// A maximum hands what it receives to the first of its terms that attains it.
/// </summary>
internal static class Pullback
{
    public static IReadOnlyList<Contribution> Of(Equation equation, Expression adjoint)
    {
        var contributions = new List<Contribution>();
        Pull(equation.Value, adjoint, [.. equation.Axes], contributions);
        return contributions;
    }

    private static void Pull(Expression value, Expression adjoint, IReadOnlyList<Axis> axes, List<Contribution> contributions)
    {
        foreach (var read in value.ReadsOutsideReductions())
        {
            var received = Times(adjoint, Derivative.Of(value, read));
            if (received is not Constant { Value: 0 })
                contributions.Add(new Contribution(read, received, axes.Where(axis => !read.DependsOn(axis)).ToEquatableArray()));
        }

        foreach (var reduction in value.Reductions().Where(reduction => reduction.Operator != ReductionOperator.ArgMax))
        {
            var received = Times(adjoint, Derivative.Of(value, reduction));
            if (received is Constant { Value: 0 })
                continue;
            var term = reduction.Operator == ReductionOperator.Sum ? received : IfFirst(reduction, received);
            Pull(reduction.Body, term, [.. axes, .. reduction.Over], contributions);
        }
    }

    private static Expression IfFirst(Reduction maximum, Expression received) => Functions.If(
        Functions.AreEqual(Reduction.ArgMax(maximum.Over, maximum.Body), maximum.Place), received, 0);

    // A number stands first, as people write it: 2·∂L/∂y·x. What counts under a condition only is a selection as a whole.
    private static Expression Times(Expression adjoint, Expression derivative) => Simplifier.Simplify(
        derivative is Selection { WhenTrue: not Constant { Value: 0 }, WhenFalse: Constant { Value: 0 } } selection
            && selection.Condition.Contains<Position>()
            ? Functions.If(selection.Condition, Times(adjoint, selection.WhenTrue), 0)
            : derivative is Binary { Operator: BinaryOperator.Multiply, Left: Constant factor } product
            ? factor * adjoint * product.Right
            : derivative is Constant ? derivative * adjoint : adjoint * derivative);
}
