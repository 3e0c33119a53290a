using NetDsl.Generator.Diagnostics;
using Xunit;
using static NetDsl.Generator.Tests.Diagnostics.DesignSource;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class PlainNetworkIsUnusableTests
{
    [Theory]
    [InlineData("public class Other;", "is not marked [Network]")]
    [InlineData("[Network(Precision = Precision.Double)] public partial class Other { [Input(8)] public partial Layer<double> X { get; } [Dense(3)] public partial Layer<double> Y { get; } }", "computes in double precision, and the lab in single precision")]
    public Task What_cannot_be_played_upon(string type, string fault) => Analysis.ReportsAsync(
        Descriptors.PlainNetworkIsUnusable,
        $"{Plain}{Thin}{type} [Factorial([|typeof(Other)|], typeof(Thin))] public partial class Tricks;",
        $"The factorial design 'Tricks' plays its tricks on 'Other', which {fault}");

    [Fact]
    public async Task One_with_errors()
    {
        var source = MarkedSource.Parse(
            $"{Plain}{Thin}[Network] public partial class Other {{ [Input(3)] public partial Layer X {{ get; }} [Dense(3)] public partial int Y {{ get; }} }} [Factorial([|typeof(Other)|], typeof(Thin))] public partial class Tricks;");
        var found = await Analysis.RunAsync(TestCompilation.Create(source.Files));
        Assert.Equal(["NETDSL005", "NETDSL100"], found.Select(one => one.Id));
        source.AssertIs("NETDSL100", "The factorial design 'Tricks' plays its tricks on 'Other', which has errors of its own, see there", found[1]);
    }

    [Fact]
    public Task A_network_with_two_tricks_is_right() => Analysis.IsSilentAsync(Plain + Thin + Bent + Design("typeof(Thin), typeof(Bent)"));
}
