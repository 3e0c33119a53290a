using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class MemoryDoesNotFitTests
{
    [Fact]
    public Task Of_another_width() => Analysis.ReportsAsync(
        Descriptors.MemoryDoesNotFit,
        """
        [Network]
        public partial class Reader
        {
            [Input(40, 8)] public partial Layer Text { get; }
            [Input(12, 16)] public partial Layer Words { get; }
            [Attention(2, Memory = [|nameof(Text)|])] public partial Layer Heads { get; }
        }
        """,
        "'Heads' has a memory that does not fit: Words is 12×16, Text is 40×8; expected the same width");

    [Fact]
    public Task Of_another_length_where_it_is_causal() => Analysis.ReportsAsync(
        Descriptors.MemoryDoesNotFit,
        """
        [Network]
        public partial class Reader
        {
            [Input(40, 16)] public partial Layer Text { get; }
            [Input(12, 16)] public partial Layer Words { get; }
            [Attention(2, Causal = true, Memory = [|nameof(Text)|])] public partial Layer Heads { get; }
        }
        """,
        "'Heads' has a memory that does not fit: Words is 12×16, Text is 40×16; expected as many steps, since it is causal");
}
