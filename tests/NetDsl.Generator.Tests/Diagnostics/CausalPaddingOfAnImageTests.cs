using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class CausalPaddingOfAnImageTests
{
    [Fact]
    public Task Of_a_convolution() => Analysis.ReportsAsync(
        Descriptors.CausalPaddingOfAnImage,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [Conv2D(6, Padding = [|Padding.Causal|])] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' pads an image causally, but an image has no time: use Padding.Same or Pad");

    [Fact]
    public Task Of_a_pooling() => Analysis.ReportsAsync(
        Descriptors.CausalPaddingOfAnImage,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [AveragePool2D(2, Padding = [|Padding.Causal|])] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' pads an image causally, but an image has no time: use Padding.Same or Pad");

    [Fact]
    public Task Of_a_sequence() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 3)] public partial Layer Image { get; }
            [Conv1D(6, Padding = Padding.Causal)] public partial Layer Edges { get; }
            [AveragePool1D(2, Padding = Padding.Causal)] public partial Layer Means { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """);
}
