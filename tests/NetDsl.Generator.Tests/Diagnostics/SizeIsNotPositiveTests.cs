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

    [Theory]
    [InlineData("Conv2D(6, Kernel = [|0|])", "Kernel is 0")]
    [InlineData("Conv2D(6, KernelWidth = [|-2|])", "KernelWidth is -2")]
    [InlineData("Conv2D([|0|])", "filters is 0")]
    [InlineData("DepthwiseConv2D(Stride = [|0|])", "Stride is 0")]
    [InlineData("DepthwiseConv2D(Multiplier = [|0|])", "Multiplier is 0")]
    [InlineData("Conv2D(6, Dilation = [|-1|])", "Dilation is -1")]
    [InlineData("Conv2D(6, Groups = [|0|])", "Groups is 0")]
    [InlineData("MaxPool2D([|0|])", "size is 0")]
    [InlineData("AveragePool2D(2, StrideHeight = [|0|])", "StrideHeight is 0")]
    [InlineData("Upsample([|0|])", "factor is 0")]
    [InlineData("Reshape(28, [|0|])", "axis 2 of its shape is 0")]
    public Task Of_a_layer_for_images(string layer, string what) => Analysis.ReportsAsync(
        Descriptors.SizeIsNotPositive,
        $$"""
        [Network]
        public partial class Classifier
        {
            [Input(28, 28, 3)] public partial Layer Image { get; }
            [{{layer}}] public partial Layer Inner { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        $"'Inner' has a size that is not positive, {what}; expected a number from 1 on");

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
