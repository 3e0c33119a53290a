using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class SequenceExpectedTests
{
    [Fact]
    public Task Of_a_recurrence_over_an_image() => Analysis.ReportsAsync(
        Descriptors.SequenceExpected,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 1)] public partial Layer Image { get; }
            [[|Gru(64)|]] public partial Layer States { get; }
        }
        """,
        "'States' reads a sequence: [Gru] takes steps × features, such as 28×16, but Image is 28×28×1; bring it to that shape first, with [Reshape] for instance");

    [Fact]
    public Task Of_a_recurrence_over_a_vector() => Analysis.ReportsAsync(
        Descriptors.SequenceExpected,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 4)] public partial Layer Rows { get; }
            [Lstm(16, LastOnly = true)] public partial Layer State { get; }
            [[|Rnn(4)|]] public partial Layer States { get; }
        }
        """,
        "'States' reads a sequence: [Rnn] takes steps × features, such as 28×16, but State is 16; bring it to that shape first, with [Reshape] for instance");

    [Fact]
    public Task Of_an_embedding_of_vectors() => Analysis.ReportsAsync(
        Descriptors.SequenceExpected,
        """
        [Network]
        public partial class Reader
        {
            [Input(64, 3)] public partial Layer Tokens { get; }
            [[|Embedding(100, 16)|]] public partial Layer Words { get; }
        }
        """,
        "'Words' reads a sequence: [Embedding] takes token numbers, such as 64, but Tokens is 64×3; bring it to that shape first, with [Reshape] for instance");

    [Fact]
    public Task Of_positions_of_tokens() => Analysis.ReportsAsync(
        Descriptors.SequenceExpected,
        """
        [Network]
        public partial class Reader
        {
            [Input(64)] public partial Layer Tokens { get; }
            [[|LearnedPositions|]] public partial Layer Places { get; }
        }
        """,
        "'Places' reads a sequence: [LearnedPositions] takes steps × features, such as 28×16, but Tokens is 64; bring it to that shape first, with [Reshape] for instance");

    [Fact]
    public Task Of_a_memory() => Analysis.ReportsAsync(
        Descriptors.SequenceExpected,
        """
        [Network]
        public partial class Reader
        {
            [Input(8)] public partial Layer Code { get; }
            [Input(12, 8)] public partial Layer Words { get; }
            [Attention(2, Memory = [|nameof(Code)|])] public partial Layer Heads { get; }
        }
        """,
        "'Heads' reads a sequence: [Attention] takes steps × features, such as 28×16, but Code is 8; bring it to that shape first, with [Reshape] for instance");
}
