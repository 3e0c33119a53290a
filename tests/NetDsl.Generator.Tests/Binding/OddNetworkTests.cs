using Xunit;

namespace NetDsl.Generator.Tests.Binding;

/// <summary>Declarations that are odd and right: what is generated of them computes right gradients.</summary>
public sealed class OddNetworkTests
{
    [Theory]
    [InlineData("Add", 2, 3)]
    [InlineData("Add", 3, 17)]
    [InlineData("Multiply", 2, 17)]
    [InlineData("Multiply", 3, 3)]
    [InlineData("Concat", 2, 3)]
    [InlineData("Concat", 3, 17)]
    public void A_join_that_names_one_layer_several_times(string join, int times, int units) => NetworkPair.Compile($$"""
        [Input(5)] public partial Layer Features { get; }
        [Dense({{units}}, Activation = Tanh)] public partial Layer Hidden { get; }
        [{{join}}({{string.Join(", ", Enumerable.Repeat("nameof(Hidden)", times))}})] public partial Layer Joined { get; }
        [Dense(3)] public partial Layer Species { get; }
        [SoftmaxCrossEntropy] public partial Loss Error { get; }
        """).Check(seed: units);

    [Fact]
    public void A_join_of_a_join_with_what_it_joins() => NetworkPair.Compile("""
        [Input(2, 4)] public partial Layer Features { get; }
        [Dense(8, Activation = Tanh)] public partial Layer Hidden { get; }
        [Multiply(nameof(Hidden), nameof(Hidden))] public partial Layer Square { get; }
        [Add(nameof(Hidden), nameof(Square), nameof(Hidden))] public partial Layer Sum { get; }
        [Concat(nameof(Sum), nameof(Hidden), nameof(Sum))] public partial Layer Both { get; }
        [Dense(3)] public partial Layer Species { get; }
        [MeanSquaredError] public partial Loss Error { get; }
        """).Check(seed: 8);

    [Fact]
    public void Dropout_first_and_last() => NetworkPair.Compile("""
        [Input(4)] public partial Layer Features { get; }
        [Dropout(0.5)] public partial Layer Noisy { get; }
        [Dense(9)] public partial Layer Species { get; }
        [Dropout(0)] public partial Layer Thinned { get; }
        """);

    [Fact]
    public void A_loss_on_an_input_beside_one_that_trains() => NetworkPair.Compile("""
        [Input(4)] public partial Layer Features { get; }
        [Dense(9)] public partial Layer Species { get; }
        [Huber(Delta = 1e-3, Weight = 2)] public partial Loss Error { get; }
        [MeanSquaredError(From = nameof(Features))] public partial Loss Constant { get; }
        """).Check(seed: 4);

    [Fact]
    public void An_option_that_a_constructor_sets_reaches_the_formula()
    {
        var assembly = CompiledNetwork.Compile("""
            using NetDsl;

            public static class Robust
            {
                [Loss] public static float Scaled(float prediction, float target, float scale = 1) => scale * (prediction - target) * (prediction - target);
            }

            [Minimizes(typeof(Robust), nameof(Robust.Scaled))]
            public sealed class ScaledAttribute(double scale) : MinimizeAttribute
            {
                public double Asked => scale;
            }

            [Network]
            public partial class Regression
            {
                [Input(2)] public partial Layer Features { get; }
                [Dense(1, Initialization = Initialization.Zeros)] public partial Layer Rings { get; }
                [Scaled(8)] public partial Loss Error { get; }
            }
            """);
        CompiledNetwork.Call(typeof(OddNetworkChecks), nameof(OddNetworkChecks.LossAtTargetTwoIs32), assembly.GetType("Regression")!);
    }

    [Fact]
    public void A_network_without_weights()
    {
        var networks = NetworkPair.Compile("""
            [Input(9)] public partial Layer Left { get; }
            [Input(9)] public partial Layer Right { get; }
            [Add(nameof(Left), nameof(Right))] public partial Layer Sum { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """);
        CompiledNetwork.Call(typeof(OddNetworkChecks), nameof(OddNetworkChecks.AddsAndTrainsNothing), networks.Double!);
        CompiledNetwork.Call(typeof(ReplayCheck), nameof(ReplayCheck.RunSingle), networks.Single!, 3, new WeightRange(-0.6, 0.6));
    }
}
