using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class SourceHasTheWrongFormTests
{
    [Fact]
    public Task An_image_layer_fed_a_vector() => Analysis.ReportsAsync(
        Descriptors.SourceHasTheWrongForm,
        """
        [Network]
        public partial class Reader
        {
            [Input(784)] public partial Layer Image { get; }
            [[|Conv2D(6)|]] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' reads an image, height × width × channels, but Image is 784; [Reshape] makes one of it");

    [Fact]
    public Task An_image_layer_fed_a_sequence() => Analysis.ReportsAsync(
        Descriptors.SourceHasTheWrongForm,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28)] public partial Layer Image { get; }
            [[|MaxPool2D(2)|]] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' reads an image, height × width × channels, but Image is 28×28; [Reshape] makes one of it");

    [Fact]
    public Task A_sequence_layer_fed_an_image() => Analysis.ReportsAsync(
        Descriptors.SourceHasTheWrongForm,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [[|TransposedConv1D(6)|]] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' reads a sequence, steps × channels, but Image is 28×28×1; [Reshape] makes one of it");

    [Fact]
    public Task A_layer_of_both_fed_a_vector() => Analysis.ReportsAsync(
        Descriptors.SourceHasTheWrongForm,
        """
        [Network]
        public partial class Reader
        {
            [Input(784)] public partial Layer Image { get; }
            [[|Upsample(2)|]] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' reads a sequence, steps × channels, or an image, height × width × channels, but Image is 784; [Reshape] makes one of it");

    [Fact]
    public Task Once_where_layers_below_read_the_layer() => Analysis.ReportsAsync(
        Descriptors.SourceHasTheWrongForm,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [[|AveragePool1D(2)|]] public partial Layer Edges { get; }
            [Conv2D(3)] public partial Layer Parts { get; }
            [GlobalMaxPool] public partial Layer All { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' reads a sequence, steps × channels, but Image is 28×28×1; [Reshape] makes one of it");

    [Fact]
    public Task Layers_of_both() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 2)] public partial Layer Image { get; }
            [Upsample(2)] public partial Layer Edges { get; }
            [Pad(1)] public partial Layer Wide { get; }
            [Crop(2)] public partial Layer Narrow { get; }
            [GlobalAveragePool] public partial Layer All { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """);
}
