using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class PropertyHasTheWrongTypeTests
{
    [Fact]
    public Task A_number() => Analysis.ReportsAsync(
        Descriptors.PropertyHasTheWrongType,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial [|int|] Species { get; }
        }
        """,
        "'Species' is of type int; a layer in a network of single precision is of type Layer");

    [Fact]
    public Task A_loss_of_type_layer() => Analysis.ReportsAsync(
        Descriptors.PropertyHasTheWrongType,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [MeanSquaredError] public partial [|Layer|] Error { get; }
        }
        """,
        "'Error' is of type Layer; a loss in a network of single precision is of type Loss");

    [Fact]
    public Task A_layer_of_double_in_a_network_of_single_precision() => Analysis.ReportsAsync(
        Descriptors.PropertyHasTheWrongType,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial [|Layer<double>|] Species { get; }
        }
        """,
        "'Species' is of type Layer<double>; a layer in a network of single precision is of type Layer");

    [Fact]
    public Task A_layer_of_float_in_a_network_of_double_precision() => Analysis.ReportsAsync(
        Descriptors.PropertyHasTheWrongType,
        """
        [Network(Precision = Precision.Double)]
        public partial class Classifier
        {
            [Input(4)] public partial [|Layer|] Features { get; }
            [Dense(3)] public partial Layer<double> Species { get; }
            [MeanSquaredError] public partial Loss<double> Error { get; }
        }
        """,
        "'Features' is of type Layer; a layer in a network of double precision is of type Layer<double>");
}
