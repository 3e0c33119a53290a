using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>The generated source of some telling networks, to be read.</summary>
public sealed class SnapshotTests
{
    private const string Usings = """
        using System;
        using NetDsl;
        using static NetDsl.Activations;

        namespace Declared;

        """;

    [Fact]
    public void Tiny_network_is_written_out() => Snapshot.Verify(Usings + """
        [Network]
        public partial class Xor
        {
            [Input(2)] public partial Layer Bits { get; }
            [Dense(3, Activation = Tanh)] public partial Layer Hidden { get; }
            [Dense(1)] public partial Layer Either { get; }
            [BinaryCrossEntropy] public partial Loss Error { get; }
        }
        """);

    [Fact]
    public void Wide_layer_is_computed_in_register_tiles() => Snapshot.Verify(
        Usings + """
        [Network]
        public partial class Mlp
        {
            [Input(784)] public partial Layer Image { get; }
            [Dense(128, Activation = Relu)] public partial Layer Hidden { get; }
            [Dense(64, Activation = Tanh)] public partial Layer Code { get; }
            [MeanSquaredError] public partial Loss Error { get; }
        }
        """,
        ["Hidden"]);

    [Fact]
    public void Narrow_output_is_computed_in_dot_products() => Snapshot.Verify(
        Usings + """
        [Network]
        public partial class Classifier
        {
            [Input(64)] public partial Layer Image { get; }
            [Dense(6)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """,
        ["Species", "Error"]);

    [Fact]
    public void Joins_and_dropout() => Snapshot.Verify(
        Usings + """
        [Network]
        public partial class Joined
        {
            [Input(12)] public partial Layer Image { get; }
            [Dense(16, Activation = Silu)] public partial Layer Left { get; }
            [Dropout(0.25)] public partial Layer Thinned { get; }
            [Dense(16)] public partial Layer Right { get; }
            [Add(nameof(Left), nameof(Right))] public partial Layer Sum { get; }
            [Concat(nameof(Sum), nameof(Image))] public partial Layer Both { get; }
            [Dense(9)] public partial Layer Answer { get; }
            [MeanAbsoluteError] public partial Loss Error { get; }
        }
        """,
        ["Left", "Thinned", "Sum", "Both"]);

    [Fact]
    public void Own_formulas_in_double() => Snapshot.Verify(
        Usings + """
        [Network(Precision = Precision.Double)]
        public partial class Signal
        {
            [Input(1)] public partial Layer<double> Time { get; }
            [Dense(24, Activation = nameof(Snake))] public partial Layer<double> Waves { get; }
            [Dense(8)] public partial Layer<double> Values { get; }
            [Minimize(nameof(Pinball))] public partial Loss<double> Error { get; }

            [Activation] static double Snake(double x) => x + Math.Sin(x) * Math.Sin(x);

            [Loss] static double Pinball(double prediction, double target) =>
                prediction > target ? 0.1 * (prediction - target) : 0.9 * (target - prediction);
        }
        """,
        ["Waves", "Error"]);

    [Fact]
    public void Several_losses() => Snapshot.Verify(
        Usings + """
        [Network]
        public partial class Patient
        {
            [Input(5)] public partial Layer Findings { get; }
            [Dense(8, Activation = Relu)] public partial Layer Shared { get; }
            [Dense(4)] public partial Layer Illness { get; }
            [SoftmaxCrossEntropy] public partial Loss Doubt { get; }
            [Dense(1, From = nameof(Shared))] public partial Layer Days { get; }
            [Huber(Delta = 2, Weight = 0.1)] public partial Loss Delay { get; }
        }
        """,
        ["Patient", "Shared", "Delay"]);

    [Fact]
    public void Convolution_goes_along_the_rows_of_an_image() => Snapshot.Verify(
        Usings + """
        [Network]
        public partial class Images
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [Conv2D(8, Kernel = 3, Activation = Relu)] public partial Layer Edges { get; }
            [Conv2D(16, Kernel = 3)] public partial Layer Parts { get; }
            [Dense(10)] public partial Layer Digit { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """,
        ["Edges"]);

    [Fact]
    public void Recurrence_is_a_loop_over_time_and_a_step_of_a_stream() => Snapshot.Verify(
        Usings + """
        [Network(Streaming = true)]
        public partial class Sound
        {
            [Input(28, 6)] public partial Layer Frames { get; }
            [Gru(32)] public partial Layer State { get; }
            [Dense(4, PerStep = true)] public partial Layer Next { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """,
        ["State", "Stream"]);

    [Fact]
    public void Attention_reads_earlier_positions() => Snapshot.Verify(
        Usings + """
        [Network]
        public partial class Words
        {
            [Input(12, 32)] public partial Layer Embedded { get; }
            [Attention(4, Causal = true)] public partial Layer Attended { get; }
            [Dense(8, PerStep = true)] public partial Layer Next { get; }
            [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }
        }
        """,
        ["Attended"]);

    [Fact]
    public void Unrolled_tiles_stand_in_place() => Snapshot.Verify(
        Usings + """
        [Network(Unrolled = true)]
        public partial class Mlp
        {
            [Input(20)] public partial Layer Row { get; }
            [Dense(24)] public partial Layer Hidden { get; }
            [MeanSquaredError] public partial Loss Error { get; }
        }
        """,
        ["Hidden"]);
}
