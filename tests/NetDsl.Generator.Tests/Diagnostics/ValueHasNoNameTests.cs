using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ValueHasNoNameTests
{
    [Fact]
    public Task Of_a_network() => Analysis.ReportsAsync(
        Descriptors.ValueHasNoName,
        """
        [Network(Precision = [|(Precision)7|])]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "'Classifier' sets Precision to 7, which is no member of Precision; expected Single or Double");

    [Fact]
    public Task Of_a_layer() => Analysis.ReportsAsync(
        Descriptors.ValueHasNoName,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, Initialization = [|(Initialization)(-1)|])] public partial Layer Species { get; }
        }
        """,
        "'Species' sets Initialization to -1, which is no member of Initialization; expected Default, Glorot, He, LeCun, Orthogonal, Zeros or Ones");

    [Fact]
    public Task Of_a_method() => Analysis.ReportsAsync(
        Descriptors.ValueHasNoName,
        """
        public static class Formulas
        {
            [Activation(Initialization = [|(Initialization)9|])]
            public static float Twice(float x) => 2 * x;
        }
        """,
        "'Twice' sets Initialization to 9, which is no member of Initialization; expected Default, Glorot, He, LeCun, Orthogonal, Zeros or Ones");

    [Fact]
    public Task A_number_that_has_a_name() => Analysis.IsSilentAsync(
        """
        [Network(Precision = (Precision)1)]
        public partial class Classifier
        {
            [Input(4)] public partial Layer<double> Features { get; }
            [Dense(3, Initialization = (Initialization)2)] public partial Layer<double> Species { get; }
        }
        """);
}
