using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class OutputIsUnusedTests
{
    [Fact]
    public Task Of_a_network_with_a_loss() => Analysis.ReportsAsync(
        Descriptors.OutputIsUnused,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [[|Dense(8)|]] public partial Layer Hidden { get; }
            [Dense(3, From = nameof(Features))] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """,
        "Nothing uses the output of 'Hidden', so it is never trained: name it in From of a later layer or a loss, or remove it");

    [Fact]
    public Task Of_a_network_without_a_loss() => Analysis.ReportsAsync(
        Descriptors.OutputIsUnused,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [[|Dense(8)|]] public partial Layer Hidden { get; }
            [Dense(3, From = nameof(Features))] public partial Layer Species { get; }
        }
        """,
        "Nothing uses the output of 'Hidden', so it is never trained: name it in From of a later layer or a loss, or remove it");

    [Fact]
    public Task After_the_loss() => Analysis.ReportsAsync(
        Descriptors.OutputIsUnused,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [[|Dense(8, From = nameof(Features))|]] public partial Layer Hidden { get; }
        }
        """,
        "Nothing uses the output of 'Hidden', so it is never trained: name it in From of a later layer or a loss, or remove it");

    [Fact]
    public Task The_last_one_of_a_chain() => Analysis.ReportsAsync(
        Descriptors.OutputIsUnused,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(8, Activation = Relu)] public partial Layer First { get; }
            [[|Dense(8)|]] public partial Layer Hidden { get; }
            [Dense(3, From = nameof(Features))] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """,
        "Nothing uses the output of 'Hidden', so it is never trained: name it in From of a later layer or a loss, or remove it");

    [Fact]
    public Task An_input() => Analysis.ReportsAsync(
        Descriptors.OutputIsUnused,
        """
        [Network]
        public partial class Classifier
        {
            [[|Input(4)|]] public partial Layer Left { get; }
            [Input(4)] public partial Layer Right { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """,
        "Nothing uses the output of 'Left', so its values do nothing: name it in From of a later layer or a loss, or remove it");

    [Fact]
    public Task The_last_layer_of_a_network_without_a_loss_is_its_prediction() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(8, Activation = Relu)] public partial Layer Hidden { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """);
}
