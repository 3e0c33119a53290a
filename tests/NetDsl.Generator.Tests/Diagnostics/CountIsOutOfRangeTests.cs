using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class CountIsOutOfRangeTests
{
    [Fact]
    public Task A_negative_padding() => Analysis.ReportsAsync(
        Descriptors.CountIsOutOfRange,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [Conv2D(6, Pad = [|-1|])] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has Pad = -1; expected a number from 0 on");

    [Fact]
    public Task A_negative_padding_along_one_axis() => Analysis.ReportsAsync(
        Descriptors.CountIsOutOfRange,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [Conv2D(6, PadWidth = [|-2|])] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has PadWidth = -2; expected a number from 0 on");

    [Fact]
    public Task A_margin_of_a_layer_that_pads() => Analysis.ReportsAsync(
        Descriptors.CountIsOutOfRange,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [Pad([|-1|])] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has size = -1; expected a number from 0 on");

    [Fact]
    public Task Padding_as_wide_as_a_window() => Analysis.ReportsAsync(
        Descriptors.CountIsOutOfRange,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [MaxPool2D(3, Pad = [|3|])] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has Pad = 3; expected a number from 0 to 2, less than its window");

    [Fact]
    public Task Output_padding_of_a_stride() => Analysis.ReportsAsync(
        Descriptors.CountIsOutOfRange,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [TransposedConv2D(6, Stride = 2, OutputPadding = [|2|])] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has OutputPadding = 2; expected a number from 0 to 1, less than its stride");

    [Fact]
    public Task Nothing() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [Pad(0)] public partial Layer Edges { get; }
            [Crop(0)] public partial Layer Same { get; }
            [TransposedConv2D(2, Pad = 0, OutputPadding = 0)] public partial Layer Larger { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """);
}
