using NetDsl.CodeFixes;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.CodeFixes;

public sealed class MissingInputFixTests
{
    [Fact]
    public Task Before_the_first_layer() => FixTest.MendsAsync(
        new MissingInputFix(),
        """
        [Network]
        public partial class Classifier
        {
            private const int Units = 3;

            [Dense(Units)] public partial Layer Species { get; }
        }
        """,
        """
        [Network]
        public partial class Classifier
        {
            private const int Units = 3;

            [Input(1)] public partial Layer Input { get; }
            [Dense(Units)] public partial Layer Species { get; }
        }
        """);

    [Fact]
    public Task In_double() => FixTest.MendsAsync(
        new MissingInputFix(),
        """
        [Network(Precision = Precision.Double)]
        public partial class Classifier
        {
            [Dense(3)] public partial Layer<double> Species { get; }
        }
        """,
        """
        [Network(Precision = Precision.Double)]
        public partial class Classifier
        {
            [Input(1)] public partial Layer<double> Input { get; }
            [Dense(3)] public partial Layer<double> Species { get; }
        }
        """);

    [Fact]
    public Task In_an_empty_class_which_still_computes_nothing() => FixTest.MendsAsync(
        new MissingInputFix(),
        """
        [Network]
        public partial class Classifier
        {
        }
        """,
        """
        [Network]
        public partial class Classifier
        {
            [Input(1)] public partial Layer Input { get; }
        }
        """,
        left: Descriptors.NoLayers.Id);
}
