using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class InputShapeDiffersTests
{
    private const string Block = """
        [Block]
        public partial class Residual
        {
            [Input(4, 2)] public partial Layer X { get; }
            [Dense(16)] public partial Layer Inner { get; }
        }

        """;

    [Fact]
    public Task At_the_first_use() => Analysis.ReportsAsync(
        Descriptors.InputShapeDiffers,
        Block + """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [[|Use<Residual>|]] public partial Layer Body { get; }
        }
        """,
        "'Body' gives Features, 4, to the block 'Residual', whose input is X, 4×2: give it that shape, or leave the shape of the input out");

    [Fact]
    public Task At_the_second_repetition() => Analysis.ReportsAsync(
        Descriptors.InputShapeDiffers,
        Block + """
        [Network]
        public partial class Classifier
        {
            [Input(4, 2)] public partial Layer Features { get; }
            [[|Use<Residual>(Repeat = 3)|]] public partial Layer Body { get; }
        }
        """,
        "'Body' gives Body1.Inner, 16, to the block 'Residual', whose input is X, 4×2: give it that shape, or leave the shape of the input out");

    [Fact]
    public Task What_a_block_makes_of_shapes_is_said_at_its_use() => Analysis.ReportsAsync(
        Descriptors.ShapesDiffer,
        """
        [Block]
        public partial class Residual
        {
            [Input] public partial Layer X { get; }
            [Dense(16)] public partial Layer Inner { get; }
            [Add(nameof(X), nameof(Inner))] public partial Layer Sum { get; }
        }

        [Block]
        public partial class Tower
        {
            [Input] public partial Layer X { get; }
            [Use<Residual>(Repeat = 2)] public partial Layer Floors { get; }
        }

        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [[|Use<Tower>|]] public partial Layer Body { get; }
        }
        """,
        "'Body.Floors1.Sum' adds shapes that differ: Features is 4, Body.Floors1.Inner is 16");
}
