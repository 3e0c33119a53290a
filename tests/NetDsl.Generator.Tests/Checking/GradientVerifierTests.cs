using NetDsl.Generator.Checking;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Checking;

/// <summary>A gradient that is not complete, and an adjoint that is not of its value, are found in every network.</summary>
public sealed class GradientVerifierTests
{
    [Fact]
    public void A_gradient_that_is_left_out_is_found() => Planting.EachIsFound(
        CheckedStage.Differentiation,
        VerificationRule.GradientsAreComplete,
        (all, place) => all[place].Target.Tensor.Space == Generator.Equations.TensorSpace.Gradients
            ? all.Where(other => other.Target.Tensor.Name != all[place].Target.Tensor.Name)
            : null);

    [Fact]
    public void A_part_of_a_gradient_that_is_left_out_is_found() => Planting.EachIsFound(
        CheckedStage.Differentiation,
        VerificationRule.GradientsAreComplete,
        (all, place) => IsPart(all[place]) ? all.Where((_, i) => i != place) : null);

    /// <summary>All but the first row of the weights.</summary>
    [Fact]
    public void A_gradient_of_which_a_row_is_missing_is_found() => Planting.EachIsFound(
        CheckedStage.Differentiation,
        VerificationRule.GradientsAreComplete,
        (all, place) => IsPart(all[place]) && !all[place].Accumulates && all[place].Target.Axes.FirstOrDefault(axis => axis.Extent > 1) is { } index
            ? all.Select((equation, i) => i == place ? WithoutFirst(equation, index) : equation)
            : null);

    [Fact]
    public void An_adjoint_of_another_shape_is_found() => Planting.EachIsFound(
        CheckedStage.Differentiation,
        VerificationRule.AdjointsHaveShapes,
        (all, place) => WithTarget(all, place, tensor => tensor with { Whole = tensor.Whole.Prepend(1).ToEquatableArray() }));

    [Fact]
    public void An_adjoint_of_no_value_is_found() => Planting.EachIsFound(
        CheckedStage.Differentiation,
        VerificationRule.AdjointsHaveShapes,
        (all, place) => WithTarget(all, place, tensor => tensor with { Name = tensor.Name + "?" }));

    [Fact]
    public void An_adjoint_that_lies_elsewhere_is_found() => Planting.EachIsFound(
        CheckedStage.Differentiation,
        VerificationRule.AdjointsHaveShapes,
        (all, place) => WithTarget(all, place, tensor => tensor with
        {
            Space = tensor.IsPerSample ? Generator.Equations.TensorSpace.BatchAdjoints : Generator.Equations.TensorSpace.Adjoints,
        }));

    [Fact]
    public void Weights_on_which_no_loss_depends_need_no_gradient()
    {
        foreach (var network in CheckedNetworks.All.Values)
        {
            Assert.NotEmpty(network.Graph.Parameters);
            Assert.Empty(GradientVerifier.Verify(network.Graph, [], []));
        }
    }

    private static bool IsPart(Equation equation) =>
        equation.Target.Tensor.Space == Generator.Equations.TensorSpace.Gradients && equation.Value is not Constant { Value: 0 };

    private static Equation WithoutFirst(Equation equation, Axis index)
    {
        var rest = new Axis("rest", index.Extent - 1) + 1;
        return new(
            equation.Target.Replace(axis => axis == index ? rest : null),
            equation.Value.Rename(new Dictionary<Axis, Subscript> { [index] = rest }));
    }

    private static IEnumerable<Equation> WithTarget(IReadOnlyList<Equation> all, int place, Func<Tensor, Tensor> change) =>
        all.Select((equation, i) => i == place ? equation with { Target = equation.Target with { Tensor = change(equation.Target.Tensor) } } : equation);
}
