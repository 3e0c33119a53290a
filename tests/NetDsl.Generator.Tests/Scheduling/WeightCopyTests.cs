using NetDsl.Generator.Checking;
using NetDsl.Generator.Equations;
using NetDsl.Generator.LoopTree;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;
using Xunit;

namespace NetDsl.Generator.Tests.Scheduling;

/// <summary>Weights that adjoints read in another layout than the forward pass.</summary>
public sealed class WeightCopyTests
{
    private static readonly ScheduledNetwork Network = DeclaredSchedules.Network("""
        [Network]
        public partial class Deep
        {
            [Input(24, 32)] public partial Layer Series { get; }
            [Conv1D(32, Kernel = 3, Activation = Relu)] public partial Layer Edges { get; }
            [Conv1D(48, Kernel = 3, Activation = Relu)] public partial Layer Parts { get; }
            [Gru(32, LastOnly = true)] public partial Layer State { get; }
            [Dense(3)] public partial Layer Kind { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """);

    [Fact]
    public void Both_passes_multiply_by_outer_products()
    {
        Assert.Equal(["Parts.WeightsTransposed", "State.WeightsTransposed", "State.RecurrentTransposed"], Network.Plan.Copies.Select(copy => copy.Copy.Name));
        Assert.Equal(3, Schedules().OfType<Generator.Scheduling.Transposition>().Count());
        foreach (var copy in Network.Plan.Copies)
        {
            var readers = Schedules().Where(schedule => schedule.Equation.Value.Reads().Any(read => read.Tensor.Name == copy.Weights.Name)).ToList();
            Assert.Contains(readers, schedule => schedule.Equation.Target.Tensor.Space == Generator.Equations.TensorSpace.Values);
            Assert.Contains(readers, schedule => schedule.Equation.Target.Tensor.Space == Generator.Equations.TensorSpace.Adjoints);
            Assert.All(readers, schedule => Assert.True(schedule is OuterProductTiles or Generator.Scheduling.Transposition, $"{schedule.Equation.Target.Tensor}: {schedule.GetType().Name}"));
        }
    }

    /// <summary>Explanations read the weights, whose numbers these are.</summary>
    [Fact]
    public void Equations_name_the_weights_and_loops_their_copy()
    {
        foreach (var copy in Network.Plan.Copies)
        {
            var adjoints = Schedules().Where(schedule => schedule.Equation.Target.Tensor.Space == Generator.Equations.TensorSpace.Adjoints
                && schedule.Tensors.Any(tensor => tensor.Name == copy.Copy.Name)).ToList();
            Assert.NotEmpty(adjoints);
            Assert.All(adjoints, schedule => Assert.Contains(schedule.Equation.Value.Reads(), read => read.Tensor.Name == copy.Weights.Name));
            Assert.All(adjoints, schedule => Assert.DoesNotContain(schedule.Tensors, tensor => tensor.Name == copy.Weights.Name));
        }

        Assert.DoesNotContain(Network.Layers.SelectMany(layer => layer.Explained), equation => equation.Target.Tensor.Name.EndsWith("Transposed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_copy_is_made_once_before_the_loop_over_time()
    {
        var backward = Network.Layers.Single(layer => layer.Layer.Name == "State")[PassKind.Backward]!;
        Assert.Equal(["State.WeightsTransposed", "State.RecurrentTransposed"], backward.Equations.Take(2).Select(equation => equation.Target.Tensor.Name));
        Assert.Equal(
            "transpose State.RecurrentTransposed[1m + 32jn + 0] := State.Recurrent[96m + 1jn + 0], m × jn",
            TreeText.Of(backward.Methods.SelectMany(method => method.Tree)).Split('\n').Single(line => line.StartsWith("transpose State.R", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_copy_that_nothing_makes_is_found()
    {
        Assert.Empty(NetworkVerifier.Verify(Network));
        foreach (var missing in Network.Plan.Copies)
        {
            var others = NetworkVerifier.OfTraining(Network).Where(equation => equation.Target.Tensor.Name != missing.Copy.Name);
            var violations = EquationVerifier.Verify([.. others], NetworkVerifier.Given(Network.Graph));
            Assert.NotEmpty(violations);
            Assert.All(violations, violation => Assert.Equal(VerificationRule.ReadsAreDefined, violation.Rule));
            Assert.All(violations, violation => Assert.EndsWith($"nothing defines {missing.Copy.Name}", violation.ToString(), StringComparison.Ordinal));
        }
    }

    private static IEnumerable<Schedule> Schedules() =>
        from layer in Network.Layers
        from pass in layer.Passes
        where pass.Kind != PassKind.InputGradient
        from kernel in pass.Kernels
        from schedule in kernel.Schedules
        select schedule;
}
