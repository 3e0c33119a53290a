using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class SizeOverflowsTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.SizeOverflows.Id, "Species", "units", ["Species", "parameters", "65536×65536"]),
        """
        [Network]
        public partial class Classifier
        {
            [Input(65536)] public partial Layer Features { get; }
            [Dense([|65536|])] public partial Layer Species { get; }
        }
        """,
        "'Species' has 65536×65536 parameters, more than the 2147483647 that an array can hold: make it smaller");
}
