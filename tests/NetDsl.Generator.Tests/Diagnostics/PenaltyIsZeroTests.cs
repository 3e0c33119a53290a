using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class PenaltyIsZeroTests
{
    [Fact]
    public Task Of_weights() => Analysis.ReportsAsync(
        Descriptors.PenaltyIsZero,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [[|WeightPenalty|]] public partial Loss Decay { get; }
        }
        """,
        "'Decay' sets neither L1 nor L2, so it is always 0: write a factor, such as L2 = 1e-4");

    [Fact]
    public Task Of_activities_with_factors_of_zero() => Analysis.ReportsAsync(
        Descriptors.PenaltyIsZero,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [[|ActivityPenalty(L1 = 0, L2 = 0)|]] public partial Loss Quiet { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """,
        "'Quiet' sets neither L1 nor L2, so it is always 0: write a factor, such as L2 = 1e-4");

    [Fact]
    public Task Beside_the_loss_of_the_same_layer() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [ActivityPenalty(L1 = 0.01)] public partial Loss Quiet { get; }
            [WeightPenalty(L1 = 0.01, L2 = 0.1)] public partial Loss Decay { get; }
            [WeightPenalty(L2 = 0.1, Of = nameof(Species))] public partial Loss Again { get; }
        }
        """);
}
