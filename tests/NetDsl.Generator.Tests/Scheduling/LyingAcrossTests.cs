using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;
using Xunit;

namespace NetDsl.Generator.Tests.Scheduling;

/// <summary>Factors that are read across: turned a part at a time, where a copy of them would be one more thing to keep.</summary>
public sealed class LyingAcrossTests
{
    [Fact]
    public void A_dense_layer_reads_its_weights_across_and_has_no_copy()
    {
        var network = DeclaredSchedules.Network("""
            [Network]
            public partial class Deep
            {
                [Input(100)] public partial Layer Sample { get; }
                [Dense(120, Activation = Relu)] public partial Layer First { get; }
                [Dense(84, Activation = Relu)] public partial Layer Second { get; }
                [Dense(3)] public partial Layer Kind { get; }
                [SoftmaxCrossEntropy] public partial Loss Error { get; }
            }
            """);
        Assert.Empty(network.Plan.Copies);
        Assert.True(TilesOf(network, "∂L/∂First").LieAcross);
        Assert.DoesNotContain(All(network), tiles => tiles.LieAcross && tiles.Equation.Target.Tensor.Space != Generator.Equations.TensorSpace.Adjoints);
    }

    /// <summary>Calls for each position, or each step, would turn the same weights again and again.</summary>
    [Theory]
    [InlineData("[Gru(48)] public partial Layer Each { get; } [Gru(48)] public partial Layer Again { get; }")]
    [InlineData("[Conv1D(48, Kernel = 3)] public partial Layer Each { get; } [Conv1D(48, Kernel = 3)] public partial Layer Again { get; }")]
    public void Weights_that_many_positions_share_are_copied(string layers)
    {
        var network = DeclaredSchedules.Network($$"""
            [Network]
            public partial class Steps
            {
                [Input(24, 48)] public partial Layer Series { get; }
                {{layers}}
                [Dense(3)] public partial Layer Kind { get; }
                [SoftmaxCrossEntropy] public partial Loss Error { get; }
            }
            """);
        Assert.NotEmpty(network.Plan.Copies);
        Assert.DoesNotContain(All(network), tiles => tiles.LieAcross && tiles.Equation.Target.Tensor.Layer != "Again");
    }

    /// <summary>A step of a stream has the sums of the whole sequence, and one row.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("(Streaming = true)", false)]
    public void Keys_are_turned_for_all_queries_unless_a_stream_has_one_at_a_time(string options, bool across)
    {
        var network = DeclaredSchedules.Network($$"""
            [Network{{options}}]
            public partial class Reader
            {
                [Input(24, 32)] public partial Layer Series { get; }
                [Attention(2, Causal = true)] public partial Layer Body { get; }
                [Dense(3, PerStep = true)] public partial Layer Next { get; }
                [SoftmaxCrossEntropy] public partial Loss Error { get; }
            }
            """);
        Assert.Equal(across, All(network).Any(tiles => tiles.LieAcross && tiles.Equation.Target.Tensor.ToString() == "Body.s"));
        Assert.True(TilesOf(network, "∂L/∂Body.p").LieAcross);
        Assert.DoesNotContain(network.Stream?.Kernels.SelectMany(kernel => kernel.Schedules) ?? [], schedule => schedule is ScalarLoops && schedule.Equation.Target.Tensor.ToString() == "Body.s");
    }

    private static OuterProductTiles TilesOf(ScheduledNetwork network, string target) =>
        Assert.Single(All(network), tiles => tiles.Equation.Target.Tensor.ToString() == target);

    private static IReadOnlyList<OuterProductTiles> All(ScheduledNetwork network) =>
    [
        .. from layer in network.Layers
           from pass in layer.Passes
           from kernel in pass.Kernels
           from schedule in kernel.Schedules.OfType<OuterProductTiles>()
           select schedule,
    ];
}
