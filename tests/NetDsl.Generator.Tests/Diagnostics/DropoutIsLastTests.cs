using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class DropoutIsLastTests
{
    [Fact]
    public Task Before_a_loss() => Analysis.ReportsAsync(
        Descriptors.DropoutIsLast,
        """
        [Network]
        public partial class N
        {
            [Input(4)] public partial Layer X { get; }
            [Dense(3)] public partial Layer Y { get; }
            [[|Dropout(0.5)|]] public partial Layer D { get; }
            [SoftmaxCrossEntropy] public partial Loss E { get; }
        }
        """,
        "'E' judges 'D', so that predictions themselves are dropped in training: move 'D' above the last layer with weights");

    [Fact]
    public Task Before_a_layer_with_weights_it_is_good() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class N
        {
            [Input(4)] public partial Layer X { get; }
            [Dense(8, Activation = Relu)] public partial Layer H { get; }
            [Dropout(0.5)] public partial Layer D { get; }
            [Dense(3)] public partial Layer Y { get; }
            [SoftmaxCrossEntropy] public partial Loss E { get; }
        }
        """);
}
