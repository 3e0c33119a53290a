using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class BatchNormIsLastTests
{
    [Fact]
    public Task Before_a_loss() => Analysis.ReportsAsync(
        Descriptors.BatchNormIsLast,
        """
        [Network]
        public partial class N
        {
            [Input(4)] public partial Layer X { get; }
            [Dense(3)] public partial Layer Y { get; }
            [[|BatchNorm|]] public partial Layer B { get; }
            [SoftmaxCrossEntropy] public partial Loss E { get; }
        }
        """,
        "'E' judges 'B', so that a prediction depends on the other samples of its batch: move 'B' above the last layer with weights");

    [Fact]
    public Task Before_a_layer_with_weights_it_is_good() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class N
        {
            [Input(4)] public partial Layer X { get; }
            [Dense(8)] public partial Layer H { get; }
            [BatchNorm] public partial Layer B { get; }
            [Dense(3)] public partial Layer Y { get; }
            [SoftmaxCrossEntropy] public partial Loss E { get; }
        }
        """);
}
