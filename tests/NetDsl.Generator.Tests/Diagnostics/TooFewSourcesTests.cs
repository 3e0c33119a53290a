using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class TooFewSourcesTests
{
    [Fact]
    public Task One() => Analysis.ReportsAsync(
        Descriptors.TooFewSources,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [[|Add(nameof(Species))|]] public partial Layer Sum { get; }
        }
        """,
        "[Add] of 'Sum' has 1 of the at least two layers that it joins: name them, as in [Add(nameof(A), nameof(B))]");

    [Fact]
    public Task None() => Analysis.ReportsAsync(
        Descriptors.TooFewSources,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [[|Concat|]] public partial Layer Both { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "[Concat] of 'Both' has 0 of the at least two layers that it joins: name them, as in [Add(nameof(A), nameof(B))]");

    [Fact]
    public Task Null() => Analysis.ReportsAsync(
        Descriptors.TooFewSources,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [[|Multiply(null!)|]] public partial Layer Product { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "[Multiply] of 'Product' has 0 of the at least two layers that it joins: name them, as in [Add(nameof(A), nameof(B))]");
}
