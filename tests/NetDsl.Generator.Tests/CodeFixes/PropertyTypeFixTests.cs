using NetDsl.CodeFixes;
using Xunit;

namespace NetDsl.Generator.Tests.CodeFixes;

public sealed class PropertyTypeFixTests
{
    [Fact]
    public Task To_double() => FixTest.MendsAsync(
        new PropertyTypeFix(),
        """
        [Network(Precision = Precision.Double)]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer<double> Species { get; }
            [MeanSquaredError] public partial Layer Error { get; }
        }
        """,
        """
        [Network(Precision = Precision.Double)]
        public partial class Classifier
        {
            [Input(4)] public partial Layer<double> Features { get; }
            [Dense(3)] public partial Layer<double> Species { get; }
            [MeanSquaredError] public partial Loss<double> Error { get; }
        }
        """);

    [Fact]
    public Task To_single_all_at_once() => FixTest.MendsAllAsync(
        new PropertyTypeFix(),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer<double> Features { get; }
            [Dense(3)] public partial int Species { get; }
        }
        """,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """);
}
