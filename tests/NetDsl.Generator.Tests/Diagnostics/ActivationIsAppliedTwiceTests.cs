using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ActivationIsAppliedTwiceTests
{
    [Fact]
    public Task A_sigmoid_before_binary_cross_entropy() => Analysis.ReportsAsync(
        Descriptors.ActivationIsAppliedTwice,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = Sigmoid)] public partial Layer Answers { get; }
            [[|BinaryCrossEntropy|]] public partial Loss Error { get; }
        }
        """,
        "'Error' takes logits and applies Sigmoid itself, but 'Answers' has applied it already: leave it out of 'Answers'");

    [Fact]
    public Task A_softmax_before_softmax_cross_entropy() => Analysis.ReportsAsync(
        Descriptors.ActivationIsAppliedTwice,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Softmax] public partial Layer Shares { get; }
            [[|SoftmaxCrossEntropy|]] public partial Loss Error { get; }
        }
        """,
        "'Error' takes logits and applies Softmax itself, but 'Shares' has applied it already: leave it out of 'Shares'");

    [Fact]
    public Task A_sigmoid_before_a_mean_square() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = Sigmoid)] public partial Layer Sizes { get; }
            [MeanSquaredError] public partial Loss Deviation { get; }
        }
        """);

    [Theory]
    [InlineData("[Dense(3)] public partial Layer Z { get; } [Softmax] public partial Layer Y { get; } [Flatten] public partial Layer F { get; } [[|SoftmaxCrossEntropy|]]", "Softmax")]
    [InlineData("[Dense(3)] public partial Layer Z { get; } [Softmax] public partial Layer Y { get; } [Reshape(3)] public partial Layer F { get; } [[|SoftmaxCrossEntropy|]]", "Softmax")]
    [InlineData("[Dense(3)] public partial Layer Z { get; } [Softmax] public partial Layer Y { get; } [Skip] public partial Layer F { get; } [[|SoftmaxCrossEntropy|]]", "Softmax")]
    [InlineData("[Dense(3, Activation = nameof(Own))] public partial Layer Y { get; } [[|BinaryCrossEntropy|]]", "Sigmoid")]
    [InlineData("[Dense(3)] public partial Layer Z { get; } [Activate(Sigmoid)] public partial Layer Y { get; } [[|BinaryCrossEntropy|]]", "Sigmoid")]
    public Task Through_layers_that_pass_it_on_and_however_it_is_written(string layers, string activation) => Analysis.ReportsAsync(
        Descriptors.ActivationIsAppliedTwice,
        $"[Network] public partial class N {{ [Input(4)] public partial Layer X {{ get; }} {layers} public partial Loss E {{ get; }} [Activation] static float Own(float x) => 1 / (1 + MathF.Exp(-x)); }}",
        $"'E' takes logits and applies {activation} itself, but 'Y' has applied it already: leave it out of 'Y'");

    [Fact]
    public Task Through_a_block() => Analysis.ReportsAsync(
        Descriptors.ActivationIsAppliedTwice,
        """
        [Block] public partial class Head { [Input] public partial Layer X { get; } [Dense(3)] public partial Layer Y { get; } [Softmax] public partial Layer P { get; } }
        [Network] public partial class N { [Input(4)] public partial Layer X { get; } [Use<Head>] public partial Layer H { get; } [[|SoftmaxCrossEntropy|]] public partial Loss E { get; } }
        """,
        "'E' takes logits and applies Softmax itself, but 'H.P' has applied it already: leave it out of 'H.P'");
}
