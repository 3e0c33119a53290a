using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ChannelsAreOddTests
{
    [Fact]
    public Task Of_a_vector() => Analysis.ReportsAsync(
        Descriptors.ChannelsAreOdd,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(15)] public partial Layer Both { get; }
            [[|Glu|]] public partial Layer Gated { get; }
        }
        """,
        "'Gated' takes one half of the last axis as the gate of the other half, but Both is 15, and 15 is odd");

    [Fact]
    public Task Of_an_image_in_its_last_axis() => Analysis.ReportsAsync(
        Descriptors.ChannelsAreOdd,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4, 4, 3)] public partial Layer Image { get; }
            [[|Glu|]] public partial Layer Gated { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "'Gated' takes one half of the last axis as the gate of the other half, but Image is 4×4×3, and 3 is odd");
}
