using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class WindowExceedsSourceTests
{
    [Fact]
    public Task A_kernel() => Analysis.ReportsAsync(
        Descriptors.WindowExceedsSource,
        """
        [Network]
        public partial class Reader
        {
            [Input(4, 8, 1)] public partial Layer Image { get; }
            [[|Conv2D(6, Kernel = 5)|]] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has a window that reaches over 5×5 elements, more than it reads: Image is 4×8×1");

    [Fact]
    public Task A_kernel_with_dilation_and_padding() => Analysis.ReportsAsync(
        Descriptors.WindowExceedsSource,
        """
        [Network]
        public partial class Reader
        {
            [Input(6, 2)] public partial Layer Image { get; }
            [[|Conv1D(6, Dilation = 4, Pad = 1)|]] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has a window that reaches over 9 elements, more than it reads: Image is 6×2, with its padding 8");

    [Fact]
    public Task A_pooling_of_what_was_pooled() => Analysis.ReportsAsync(
        Descriptors.WindowExceedsSource,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [MaxPool2D(7)] public partial Layer Small { get; }
            [[|AveragePool2D(5)|]] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has a window that reaches over 5×5 elements, more than it reads: Small is 4×4×1");

    [Fact]
    public Task One_axis() => Analysis.ReportsAsync(
        Descriptors.WindowExceedsSource,
        """
        [Network]
        public partial class Reader
        {
            [Input(8, 8, 2)] public partial Layer Image { get; }
            [[|DepthwiseConv2D(KernelHeight = 3, KernelWidth = 9)|]] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has a window that reaches over 3×9 elements, more than it reads: Image is 8×8×2");

    [Fact]
    public Task A_window_of_the_size_of_its_source() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Reader
        {
            [Input(4, 4, 1)] public partial Layer Image { get; }
            [Conv2D(6, Kernel = 4)] public partial Layer Edges { get; }
            [MaxPool2D(1)] public partial Layer Small { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """);

    [Fact]
    public Task What_reaches_the_size_by_its_padding() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Reader
        {
            [Input(4, 4, 1)] public partial Layer Image { get; }
            [Conv2D(6, Kernel = 7, Padding = Padding.Same)] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """);
}
