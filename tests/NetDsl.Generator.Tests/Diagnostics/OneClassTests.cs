using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class OneClassTests
{
    [Fact]
    public Task Of_a_vector() => Analysis.ReportsAsync(
        Descriptors.OneClass,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(1)] public partial Layer Ill { get; }
            [[|SoftmaxCrossEntropy|]] public partial Loss Error { get; }
        }
        """,
        "'Error' chooses among the classes of 'Ill', which has one, so it trains nothing: give 'Ill' an element for each class, or use [BinaryCrossEntropy] for a yes or no");

    [Fact]
    public Task Of_a_sequence() => Analysis.ReportsAsync(
        Descriptors.OneClass,
        """
        [Network]
        public partial class Classifier
        {
            [Input(5, 4)] public partial Layer Steps { get; }
            [Dense(1, PerStep = true)] public partial Layer Ill { get; }
            [[|SoftmaxCrossEntropy(Sparse = true)|]] public partial Loss Error { get; }
        }
        """,
        "'Error' chooses among the classes of 'Ill', which has one, so it trains nothing: give 'Ill' an element for each class, or use [BinaryCrossEntropy] for a yes or no");

    [Fact]
    public Task Two_logits_are_two_classes_and_one_is_a_yes_or_no() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(2)] public partial Layer Either { get; }
            [SoftmaxCrossEntropy] public partial Loss Choice { get; }
            [Dense(1, From = nameof(Features))] public partial Layer Ill { get; }
            [BinaryCrossEntropy] public partial Loss Error { get; }
        }
        """);
}
