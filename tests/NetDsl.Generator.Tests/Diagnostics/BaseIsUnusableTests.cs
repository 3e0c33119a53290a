using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class BaseIsUnusableTests
{
    [Theory]
    [InlineData("public class LeNet;", "is not marked [Network]", "")]
    [InlineData("[Block] public partial class LeNet { [Input] public partial Layer X { get; } [Dense(3)] public partial Layer Y { get; } }", "is not marked [Network]", "")]
    [InlineData("[Network] public partial class LeNet { [Input(0)] public partial Layer X { get; } [Dense(3)] public partial Layer Y { get; } }", "has errors of its own, see there", "NETDSL016")]
    [InlineData("[Network] public partial class LeNet { [Input(3)] public partial Layer X { get; } [Dense(3)] public partial int Y { get; } }", "has errors of its own, see there", "NETDSL005")]
    public async Task What_cannot_be_taken(string type, string fault, string other)
    {
        var source = MarkedSource.Parse($$"""
            [Network(Like = [|typeof(LeNet)|])]
            public partial class Variation
            {
                [Dense(4)] public partial Layer Y { get; }
            }

            {{type}}
            """);
        var found = await Analysis.RunAsync(TestCompilation.Create(source.Files));
        Assert.Equal(other.Length == 0 ? ["NETDSL077"] : ["NETDSL077", other], found.Select(one => one.Id));
        source.AssertIs("NETDSL077", $"The network 'Variation' is like 'LeNet', which {fault}", found[0]);
    }

    [Fact]
    public Task Itself() => Analysis.ReportsAsync(
        Descriptors.BaseIsUnusable,
        "[Network(Like = [|typeof(LeNet)|])] public partial class LeNet { [Input(3)] public partial Layer X { get; } }",
        "The network 'LeNet' is like 'LeNet', which is the network itself");

    [Fact]
    public async Task A_circle()
    {
        var found = await Analysis.RunAsync(TestCompilation.Create("""
            [Network(Like = typeof(B))] public partial class A { [Input(3)] public partial Layer X { get; } }
            [Network(Like = typeof(C))] public partial class B { [Input(3)] public partial Layer X { get; } }
            [Network(Like = typeof(B))] public partial class C { [Input(3)] public partial Layer X { get; } }
            """));
        Assert.Equal(
            ["The network 'A' is like 'B', which has errors of its own, see there",
                "The network 'B' is like 'C', which is like 'B' in turn: B → C → B",
                "The network 'C' is like 'B', which is like 'C' in turn: C → B → C"],
            found.Select(one => one.GetMessage(null)));
    }
}
