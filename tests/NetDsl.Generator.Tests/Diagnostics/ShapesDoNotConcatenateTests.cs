using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ShapesDoNotConcatenateTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.ShapesDoNotConcatenate.Id, "Both", null, ["Both", "Left is 4×4×3, Right is 5×4×3"]),
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
}
