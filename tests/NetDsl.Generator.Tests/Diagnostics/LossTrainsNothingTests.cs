using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LossTrainsNothingTests
{
    [Fact]
    public Task On_an_input() => Analysis.ReportsAsync(
        Descriptors.LossTrainsNothing,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [[|MeanSquaredError(From = nameof(Features))|]] public partial Loss Deviation { get; }
        }
        """,
        "'Deviation' judges 'Features', which depends on no weights, so it trains nothing: give it a layer with weights in From, or remove it");

    [Fact]
    public Task On_a_join_of_inputs() => Analysis.ReportsAsync(
        Descriptors.LossTrainsNothing,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Left { get; }
            [Input(4)] public partial Layer Right { get; }
            [Add(nameof(Left), nameof(Right))] public partial Layer Sum { get; }
            [[|MeanSquaredError|]] public partial Loss Error { get; }
        }
        """,
        "'Error' judges 'Sum', which depends on no weights, so it trains nothing: give it a layer with weights in From, or remove it");

    [Fact]
    public Task Weights_anywhere_before_it_are_enough() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = Relu)] public partial Layer Species { get; }
            [Dropout(0.5)] public partial Layer Thinned { get; }
            [Concat(nameof(Features), nameof(Thinned))] public partial Layer Both { get; }
            [MeanSquaredError] public partial Loss Error { get; }
        }
        """);
}
