using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class SizeOverflowsTests
{
    [Fact]
    public Task The_weights_of_a_layer() => Analysis.ReportsAsync(
        Descriptors.SizeOverflows,
        """
        [Network]
        public partial class Classifier
        {
            [Input(65536)] public partial Layer Features { get; }
            [Dense([|65536|])] public partial Layer Species { get; }
        }
        """,
        "'Species' has 65536×65536 parameters, more than the 2147483559 that an array can hold: make it smaller");

    [Fact]
    public Task The_units_of_a_layer() => Analysis.ReportsAsync(
        Descriptors.SizeOverflows,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense([|int.MaxValue|], Activation = Relu)] public partial Layer Species { get; }
        }
        """,
        "'Species' has 2147483647 elements, more than the 2147483559 that an array can hold: make it smaller");

    [Fact]
    public Task An_input() => Analysis.ReportsAsync(
        Descriptors.SizeOverflows,
        """
        [Network]
        public partial class Classifier
        {
            [[|Input(65536, 65536, 65536, 65536, 65536)|]] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "'Features' has 65536×65536×65536×65536×65536 elements, more than the 2147483559 that an array can hold: make it smaller");

    [Fact]
    public Task A_concatenation() => Analysis.ReportsAsync(
        Descriptors.SizeOverflows,
        """
        [Network]
        public partial class Classifier
        {
            [Input(2000000000)] public partial Layer Features { get; }
            [[|Concat(nameof(Features), nameof(Features), nameof(Features))|]] public partial Layer Both { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "'Both' has 6000000000 elements, more than the 2147483559 that an array can hold: make it smaller");

    [Fact]
    public Task All_weights_together() => Analysis.ReportsAsync(
        Descriptors.SizeOverflows,
        """
        [Network]
        public partial class [|Classifier|]
        {
            [Input(32768)] public partial Layer Features { get; }
            [Dense(32768)] public partial Layer A { get; }
            [Dense(32768)] public partial Layer B { get; }
        }
        """,
        "'Classifier' has 2147549184 parameters, more than the 2147483559 that an array can hold: make it smaller");

    [Fact]
    public Task All_values_together_with_their_padding() => Analysis.ReportsAsync(
        Descriptors.SizeOverflows,
        """
        [Network]
        public partial class [|Classifier|]
        {
            [Input(1073741770)] public partial Layer Features { get; }
            [Dropout(0.5)] public partial Layer Thinned { get; }
        }
        """,
        "'Classifier' has 3221225328 values of one sample, more than the 2147483559 that an array can hold: make it smaller");

    [Theory]
    [InlineData("[|Conv2D(6, Pad = 2000000000)|]", "4000000028×4000000028 elements")]
    [InlineData("[|TransposedConv2D(6, Stride = 100000000)|]", "2700000003×2700000003×6 elements")]
    [InlineData("[|DepthwiseConv2D(Multiplier = 2000000000, Kernel = 1)|]", "28×28×2000000000 elements")]
    [InlineData("Upsample([|200000000|])", "5600000000×5600000000×1 elements")]
    [InlineData("Pad([|2000000000|])", "4000000028×4000000028×1 elements")]
    public Task Of_an_image(string layer, string size) => Analysis.ReportsAsync(
        Descriptors.SizeOverflows,
        $$"""
        [Network]
        public partial class Classifier
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [{{layer}}] public partial Layer Large { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        $"'Large' has {size}, more than the 2147483559 that an array can hold: make it smaller");

    [Fact]
    public Task The_largest_that_fits() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(1073741775)] public partial Layer Features { get; }
            [Add(nameof(Features), nameof(Features))] public partial Layer Twice { get; }
        }
        """);
}
