using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class HeadsDoNotDivideTests
{
    [Fact]
    public Task Of_too_few() => Analysis.ReportsAsync(
        Descriptors.HeadsDoNotDivide,
        """
        [Network]
        public partial class Reader
        {
            [Input(64, 20)] public partial Layer Words { get; }
            [Attention([|3|])] public partial Layer Heads { get; }
        }
        """,
        "'Heads' has 3 heads, but Words is 64×20, and heads share the last axis equally: choose 2 or 4 heads, or another width");

    [Fact]
    public Task Of_more_than_there_are_values() => Analysis.ReportsAsync(
        Descriptors.HeadsDoNotDivide,
        """
        [Network]
        public partial class Reader
        {
            [Input(64, 6)] public partial Layer Words { get; }
            [Attention([|8|])] public partial Layer Heads { get; }
        }
        """,
        "'Heads' has 8 heads, but Words is 64×6, and heads share the last axis equally: choose 6 heads, or another width");
}
