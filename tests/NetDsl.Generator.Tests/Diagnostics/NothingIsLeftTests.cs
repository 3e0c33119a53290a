using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class NothingIsLeftTests
{
    [Fact]
    public Task Of_what_is_cropped() => Analysis.ReportsAsync(
        Descriptors.NothingIsLeft,
        """
        [Network]
        public partial class Reader
        {
            [Input(9, 4, 3)] public partial Layer Image { get; }
            [[|Crop(2)|]] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' takes 2 off both sides of Image, which is 9×4×3: nothing is left");

    [Fact]
    public Task Of_what_a_transposed_convolution_computes() => Analysis.ReportsAsync(
        Descriptors.NothingIsLeft,
        """
        [Network]
        public partial class Reader
        {
            [Input(1, 1, 4)] public partial Layer Image { get; }
            [[|TransposedConv2D(6, Pad = 1, PadWidth = 2)|]] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' takes 1×2 off both sides of an output of 3×3: nothing is left");

    [Fact]
    public Task One_pixel_is_left() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Reader
        {
            [Input(3, 3, 1)] public partial Layer Image { get; }
            [Crop(1)] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """);
}
