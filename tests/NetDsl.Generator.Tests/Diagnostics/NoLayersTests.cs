using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class NoLayersTests
{
    [Fact]
    public Task At_the_name_of_the_class() => Analysis.ReportsAsync(
        Descriptors.NoLayers,
        """
        [Network]
        public partial class [|Classifier|]
        {
            [Input(4)] public partial Layer Features { get; }
        }
        """,
        "The network 'Classifier' has no layer after its input, so it computes nothing: add one, such as '[Dense(10)] public partial Layer Output { get; }'");

    [Fact]
    public Task A_loss_is_not_a_layer() => Analysis.ReportsAsync(
        Descriptors.NoLayers,
        """
        [Network]
        public partial class [|Classifier|]
        {
            [Input(4)] public partial Layer Features { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """,
        "The network 'Classifier' has no layer after its input, so it computes nothing: add one, such as '[Dense(10)] public partial Layer Output { get; }'");

    [Fact]
    public Task A_join_is_a_layer() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Add(nameof(Features), nameof(Features))] public partial Layer Twice { get; }
        }
        """);
}
