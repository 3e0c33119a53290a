using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LossInABlockTests
{
    [Fact]
    public Task Below_its_layers() => Analysis.ReportsAsync(
        Descriptors.LossInABlock,
        """
        [Block]
        public partial class Head
        {
            [Input] public partial Layer X { get; }
            [Dense(3)] public partial Layer Species { get; }
            [[|SoftmaxCrossEntropy|]] public partial Loss Error { get; }
        }
        """,
        "'Error' is a loss in the block 'Head', but a block is used several times and has no target of its own: declare the loss "
            + "in the network");
}
