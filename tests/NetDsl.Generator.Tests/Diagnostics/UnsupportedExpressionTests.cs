using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class UnsupportedExpressionTests
{
    [Fact]
    public Task At_the_expression_of_a_method_that_nothing_uses() => Analysis.ReportsAsync(
        Descriptors.UnsupportedExpression,
        """
        public static class Formulas
        {
            [Activation]
            public static float Root(float x) => x >= 0 ? MathF.Sqrt(x) : [|throw new InvalidOperationException()|];
        }
        """,
        "Formula 'Root': throw is not supported…");

    [Fact]
    public Task Once_for_a_method_that_two_layers_use() => Analysis.ReportsAsync(
        Descriptors.UnsupportedExpression,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Activation = nameof(Root))] public partial Layer A { get; }
            [Dense(3, Activation = nameof(Root))] public partial Layer B { get; }
            [Activation]
            private static float Root(float x) => x >= 0 ? MathF.Sqrt(x) : [|throw new InvalidOperationException()|];
        }
        """,
        "Formula 'Root': throw is not supported…");
}
