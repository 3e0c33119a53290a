using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class NetworkCannotStreamTests
{
    [Fact]
    public Task Since_a_layer_goes_backward() => Analysis.ReportsAsync(
        Descriptors.NetworkCannotStream,
        """
        [Network(Streaming = true)]
        public partial class Reader
        {
            [Input(28, 16)] public partial Layer Frames { get; }
            [[|Gru(8, Bidirectional = true)|]] public partial Layer States { get; }
        }
        """,
        "'Reader' cannot stream, since 'States' cannot: it goes from the last step to the first; choose another layer, or leave Streaming out");

    [Fact]
    public Task Since_a_step_attends_to_later_ones() => Analysis.ReportsAsync(
        Descriptors.NetworkCannotStream,
        """
        [Network(Streaming = true)]
        public partial class Reader
        {
            [Input(28, 16)] public partial Layer Frames { get; }
            [[|Attention(4)|]] public partial Layer Heads { get; }
        }
        """,
        "'Reader' cannot stream, since 'Heads' cannot: it reads steps that come later; choose another layer, or leave Streaming out");

    [Fact]
    public Task Since_a_mask_alone_is_no_order() => Analysis.ReportsAsync(
        Descriptors.NetworkCannotStream,
        """
        [Network(Streaming = true)]
        public partial class Reader
        {
            [Input(28, 16)] public partial Layer Frames { get; }
            [Input(28)] public partial Layer Present { get; }
            [[|Attention(4, From = nameof(Frames), Mask = nameof(Present))|]] public partial Layer Heads { get; }
        }
        """,
        "'Reader' cannot stream, since 'Heads' cannot: it reads steps that come later; choose another layer, or leave Streaming out");

    [Fact]
    public Task Since_a_layer_mixes_steps() => Analysis.ReportsAsync(
        Descriptors.NetworkCannotStream,
        """
        [Network(Streaming = true)]
        public partial class Reader
        {
            [Input(28, 16)] public partial Layer Frames { get; }
            [Gru(8)] public partial Layer States { get; }
            [[|Dense(3)|]] public partial Layer Answer { get; }
        }
        """,
        "'Reader' cannot stream, since 'Answer' cannot: it takes all steps together; choose another layer, or leave Streaming out");

    [Fact]
    public Task Since_each_step_would_need_the_last_one() => Analysis.ReportsAsync(
        Descriptors.NetworkCannotStream,
        """
        [Network(Streaming = true)]
        public partial class Reader
        {
            [Input(28, 16)] public partial Layer Frames { get; }
            [Gru(28, LastOnly = true)] public partial Layer State { get; }
            [Input(28)] public partial Layer Weights { get; }
            [[|Multiply(nameof(State), nameof(Weights))|]] public partial Layer Product { get; }
            [Attention(2, From = nameof(Frames), Mask = nameof(Product))] public partial Layer Heads { get; }
        }
        """,
        "'Reader' cannot stream, since 'Product' cannot: it reads what is computed from all steps at every single one; choose another layer, or leave Streaming out");

    [Fact]
    public Task Since_a_layer_of_a_block_goes_backward() => Analysis.ReportsAsync(
        Descriptors.NetworkCannotStream,
        """
        [Block]
        public partial class Both
        {
            [Input] public partial Layer X { get; }
            [Gru(8, Bidirectional = true)] public partial Layer States { get; }
        }

        [Network(Streaming = true)]
        public partial class Reader
        {
            [Input(28, 16)] public partial Layer Frames { get; }
            [[|Use<Both>(Repeat = 2)|]] public partial Layer Body { get; }
        }
        """,
        "'Reader' cannot stream, since 'Body1.States' cannot: it goes from the last step to the first; choose another layer, or leave Streaming out");
}
