using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class BlockHasNoInputTests
{
    [Fact]
    public Task Nothing_but_layers() => Analysis.ReportsAsync(
        Descriptors.BlockHasNoInput,
        """
        [Block]
        public partial class [|Bottleneck|]
        {
            [Dense(4)] public partial Layer Narrow { get; }
        }
        """,
        "The block 'Bottleneck' has no input: declare one as its first property, such as '[Input] public partial Layer X { get; }'; "
            + "without a shape it takes that of what its use reads");
}
