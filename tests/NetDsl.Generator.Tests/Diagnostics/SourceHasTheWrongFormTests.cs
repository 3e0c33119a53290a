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
        "'Edges' reads an image, height × width × channels, but Image is 28×28; one of a single channel is 28×28×1, [Input(28, 28, 1)] or [Reshape(28, 28, 1)]");

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

    [Theory]
    [InlineData("28, 28, 1", "[|Gru(64)|]", "a sequence, steps × channels", "28×28×1")]
    [InlineData("16", "[|Rnn(4)|]", "a sequence, steps × channels", "16")]
    [InlineData("16", "[|Attention(2)|]", "a sequence, steps × channels", "16")]
    [InlineData("64", "[|LearnedPositions|]", "a sequence, steps × channels", "64")]
    [InlineData("64, 3", "[|Embedding(100, 16)|]", "a sequence of token numbers, one axis", "64×3")]
    public Task Layers_of_sequences_and_tokens(string shape, string attribute, string expected, string found) => Analysis.ReportsAsync(
        Descriptors.SourceHasTheWrongForm,
        $$"""
        [Network]
        public partial class Reader
        {
            [Input({{shape}})] public partial Layer Image { get; }
            [{{attribute}}] public partial Layer States { get; }
        }
        """,
        $"'States' reads {expected}, but Image is {found}; [Reshape] makes one of it");

    [Fact]
    public Task A_memory() => Analysis.ReportsAsync(
        Descriptors.SourceHasTheWrongForm,
        """
        [Network]
        public partial class Reader
        {
            [Input(8)] public partial Layer Code { get; }
            [Input(12, 8)] public partial Layer Words { get; }
            [Attention(2, Memory = [|nameof(Code)|])] public partial Layer Heads { get; }
        }
        """,
        "'Heads' reads a sequence, steps × channels, but Code is 8; [Reshape] makes one of it");

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
