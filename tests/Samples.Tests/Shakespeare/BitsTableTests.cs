using NetDsl.Samples.Shakespeare.Terminal;
using Xunit;

namespace NetDsl.Samples.Tests.Shakespeare;

public sealed class BitsTableTests
{
    [Theory]
    [InlineData(2.25, "The network needs 0.250 bits less than the best count.")]
    [InlineData(2.75, "The network needs 0.250 bits more than the best count.")]
    public void The_last_line_says_whether_the_network_was_worth_it(double bits, string line)
    {
        var table = BitsTable.Of([("pairs", 3), ("three", 2.5), ("four", 2.6)], ("network", bits));

        Assert.EndsWith(line, table, StringComparison.Ordinal);
    }
}
