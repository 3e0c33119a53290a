using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class SizeIsNotPositiveTests
{
    [Fact]
    public Task An_axis_of_an_input() => Analysis.ReportsAsync(
        Descriptors.SizeIsNotPositive,
        """
        [Network]
        public partial class Classifier
        {
            [Input(28, [|0|])] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "'Features' has a size that is not positive, axis 2 of its shape is 0; expected a number from 1 on");

    [Fact]
    public Task An_axis_in_an_array() => Analysis.ReportsAsync(
        Descriptors.SizeIsNotPositive,
        """
        [Network]
        public partial class Classifier
        {
            [Input([28, [|-1|], 3])] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "'Features' has a size that is not positive, axis 2 of its shape is -1; expected a number from 1 on");

    [Fact]
    public Task A_missing_shape() => Analysis.ReportsAsync(
        Descriptors.SizeIsNotPositive,
        """
        [Network]
        public partial class Classifier
        {
            [[|Input|]] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "'Features' has a size that is not positive, shape is missing; expected a number from 1 on");

    [Fact]
    public Task Units() => Analysis.ReportsAsync(
        Descriptors.SizeIsNotPositive,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(units: [|-3|], Activation = Relu)] public partial Layer Species { get; }
        }
        """,
        "'Species' has a size that is not positive, units is -3; expected a number from 1 on");

    [Fact]
    public Task Once_where_layers_below_read_the_layer() => Analysis.ReportsAsync(
        Descriptors.SizeIsNotPositive,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense([|0|])] public partial Layer Hidden { get; }
            [Add(nameof(Hidden), nameof(Features))] public partial Layer Sum { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """,
        "'Hidden' has a size that is not positive, units is 0; expected a number from 1 on");
}
