using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class PaddingIsGivenTwiceTests
{
    [Fact]
    public Task By_name_and_by_number() => Analysis.ReportsAsync(
        Descriptors.PaddingIsGivenTwice,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [Conv2D(6, Padding = [|Padding.Same|], Pad = 1)] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has its padding by name, Same, and by number, Pad; expected one of them");

    [Fact]
    public Task By_number_along_one_axis() => Analysis.ReportsAsync(
        Descriptors.PaddingIsGivenTwice,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [MaxPool2D(2, PadWidth = 1, Padding = [|Padding.Valid|])] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has its padding by name, Valid, and by number, Pad; expected one of them");

    [Fact]
    public Task By_number_for_all_axes_and_for_one() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [Conv2D(6, Pad = 1, PadWidth = 2)] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """);
}
