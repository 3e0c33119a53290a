using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class PenaltyWithoutWeightsTests
{
    [Fact]
    public Task Of_a_layer() => Analysis.ReportsAsync(
        Descriptors.PenaltyWithoutWeights,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = Relu)] public partial Layer Species { get; }
            [Dropout(0.5)] public partial Layer Thinned { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [[|WeightPenalty(L2 = 0.1, Of = nameof(Thinned))|]] public partial Loss Decay { get; }
        }
        """,
        "'Decay' penalises the weights of 'Thinned', which has none: name another layer with Of, or remove it");

    [Fact]
    public Task Of_all_layers_above() => Analysis.ReportsAsync(
        Descriptors.PenaltyWithoutWeights,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [[|WeightPenalty(L2 = 0.1)|]] public partial Loss Decay { get; }
            [Dense(3, From = nameof(Features))] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """,
        "'Decay' penalises the weights of the layers above it, which have none: name another layer with Of, or remove it");
}
