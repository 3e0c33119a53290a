using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class BlockContainsItselfTests
{
    [Fact]
    public Task Itself() => Analysis.ReportsAsync(
        Descriptors.BlockContainsItself,
        """
        [Block]
        public partial class Tower
        {
            [Input] public partial Layer X { get; }
            [[|Use<Tower>|]] public partial Layer Above { get; }
        }
        """,
        "'Above' puts a block into itself: Tower → Tower; a block that stands several times one after another is [Use<T>(Repeat = 3)]");

    [Fact]
    public async Task Through_another_block_seen_from_everywhere()
    {
        var found = await Analysis.RunAsync(TestCompilation.Create("""
            [Block]
            public partial class Outer
            {
                [Input] public partial Layer X { get; }
                [Use<Inner>] public partial Layer Body { get; }
            }

            [Block]
            public partial class Inner
            {
                [Input] public partial Layer X { get; }
                [Dense(3)] public partial Layer First { get; }
                [Use<Outer>] public partial Layer Rest { get; }
            }

            [Network]
            public partial class Classifier
            {
                [Input(4)] public partial Layer Features { get; }
                [Use<Outer>] public partial Layer Body { get; }
            }
            """));
        Assert.Equal(["NETDSL073", "NETDSL073", "NETDSL072"], found.Select(one => one.Id));
        Assert.Contains("Outer → Inner → Outer;", found[0].GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("Inner → Outer → Inner;", found[1].GetMessage(null), StringComparison.Ordinal);
    }
}
