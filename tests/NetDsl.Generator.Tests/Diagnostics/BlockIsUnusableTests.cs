using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class BlockIsUnusableTests
{
    private const string Network = """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [[|Use<Residual>|]] public partial Layer Body { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """;

    [Theory]
    [InlineData("public class Residual;")]
    [InlineData("public interface Residual;")]
    [InlineData("[Network] public partial class Residual { [Input(4)] public partial Layer X { get; } [Dense(3)] public partial Layer Y { get; } }")]
    public Task No_block(string type) => Analysis.ReportsAsync(
        Descriptors.BlockIsUnusable, $"{Network}\n{type}", "'Body' uses 'Residual', which is not marked [Block]");

    [Theory]
    [InlineData("[Dense(0)] public partial Layer Inner { get; }", "NETDSL016")]
    [InlineData("[Dense(3, From = \"Y\")] public partial Layer Inner { get; }", "NETDSL013")]
    [InlineData("[Dense(3)] public partial Loss Inner { get; }", "NETDSL005")]
    public async Task A_block_that_is_wrong_itself(string layer, string id)
    {
        var source = MarkedSource.Parse(
            $"{Network}\n[Block] public partial class Residual {{ [Input] public partial Layer X {{ get; }} {layer} }}");
        var found = await Analysis.RunAsync(TestCompilation.Create(source.Files));
        Assert.Equal(["NETDSL072", id], found.Select(one => one.Id));
        source.AssertIs("NETDSL072", "'Body' uses 'Residual', which has errors of its own, see there", found[0]);
    }

    [Fact]
    public Task So_often_that_nobody_could_wait() => Analysis.ReportsAsync(
        Descriptors.BlockIsUnusable,
        """
        [Block]
        public partial class Plain
        {
            [Input] public partial Layer X { get; }
            [Dense(4)] public partial Layer Y { get; }
        }

        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Use<Plain>(Repeat = [|1000000000|])] public partial Layer Body { get; }
        }
        """,
        "'Body' uses 'Plain', which makes more than 4096 layers of the network");

    [Fact]
    public async Task A_block_in_another_assembly_that_shows_not_all_of_itself()
    {
        const string library = """
            using NetDsl;

            namespace Library;

            [Block]
            public partial class Residual
            {
                [Input] public partial Layer X { get; }
                [Dense(3)] internal partial Layer Hidden { get; }
                [Dense(4)] public partial Layer Outer { get; }
            }
            """;
        var image = CompiledNetwork.Image(library);
        var source = MarkedSource.Parse("using Library;\n" + Network);
        var compilation = TestCompilation.Create(source.Files)
            .AddReferences(Microsoft.CodeAnalysis.MetadataReference.CreateFromImage(image));
        source.AssertIs(
            "NETDSL072",
            "'Body' uses 'Residual', which has the layer 'Hidden', which cannot be seen outside of its assembly Networks: make it public there",
            Assert.Single(await Analysis.RunAsync(compilation)));
    }
}
