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
    public Task A_sigmoid_before_a_softmax_or_a_mean_square() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = Sigmoid)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [Dense(3, Activation = Sigmoid, From = nameof(Features))] public partial Layer Sizes { get; }
            [MeanSquaredError] public partial Loss Deviation { get; }
        }
        """);
}
