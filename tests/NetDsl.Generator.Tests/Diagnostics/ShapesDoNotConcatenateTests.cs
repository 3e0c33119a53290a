using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ShapesDoNotConcatenateTests
{
    [Fact]
    public Task Where_an_axis_before_the_last_differs() => Analysis.ReportsAsync(
        Descriptors.ShapesDoNotConcatenate,
        """
        [Network]
        public partial class Fusion
        {
            [Input(4, 4, 3)] public partial Layer Left { get; }
            [Input(5, 4, 3)] public partial Layer Right { get; }
            [[|Concat(nameof(Left), nameof(Right))|]] public partial Layer Both { get; }
        }
        """,
        "'Both' concatenates shapes that differ before the last axis: Left is 4×4×3, Right is 5×4×3");

    [Fact]
    public Task Where_the_number_of_axes_differs() => Analysis.ReportsAsync(
        Descriptors.ShapesDoNotConcatenate,
        """
        [Network]
        public partial class Fusion
        {
            [Input(4, 3)] public partial Layer Left { get; }
            [Input(12)] public partial Layer Right { get; }
            [[|Concat(nameof(Left), nameof(Right))|]] public partial Layer Both { get; }
        }
        """,
        "'Both' concatenates shapes that differ before the last axis: Left is 4×3, Right is 12");

    [Fact]
    public Task Where_the_last_axis_differs() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Fusion
        {
            [Input(4, 3)] public partial Layer Left { get; }
            [Input(4, 1)] public partial Layer Right { get; }
            [Concat(nameof(Left), nameof(Right), nameof(Left))] public partial Layer Both { get; }
        }
        """);
}
