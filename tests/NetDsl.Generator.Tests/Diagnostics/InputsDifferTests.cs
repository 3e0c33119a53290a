using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class InputsDifferTests
{
    private const string Gate = """
        [Block]
        public partial class Gate
        {
            [Input] public partial Layer Open { get; }
            [Input] public partial Layer Content { get; }
            [Multiply(nameof(Open), nameof(Content))] public partial Layer Passed { get; }
        }

        """;

    [Theory]
    [InlineData("Use<Gate>", "1 layer")]
    [InlineData("Use<Gate>(From = nameof(Features))", "1 layer")]
    [InlineData("Use<Gate>(nameof(Features), nameof(Open), nameof(Open))", "3 layers")]
    public Task Not_as_many_as_the_block_has(string use, string given) => Analysis.ReportsAsync(
        Descriptors.InputsDiffer,
        Gate + $$"""
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(4)] public partial Layer Open { get; }
            [[|{{use}}|]] public partial Layer Passed { get; }
        }
        """,
        $"'Passed' gives {given} to the block 'Gate', whose inputs are Open, Content; expected '[Use<Gate>(nameof(Open), nameof(Content))]'");
}
