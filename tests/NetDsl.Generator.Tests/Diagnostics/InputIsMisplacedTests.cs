using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class InputIsMisplacedTests
{
    [Fact]
    public Task Below_what_reads_it() => Analysis.ReportsAsync(
        Descriptors.InputIsMisplaced,
        """
        [Network]
        public partial class Classifier
        {
            [[|Dense(3)|]] public partial Layer Species { get; }
            [Dropout(0.5)] public partial Layer Thinned { get; }
            [Input(4)] public partial Layer Features { get; }
        }
        """,
        "'Species' has no layer above it to read, the input 'Features' is declared below it: move 'Features' above 'Species'");

    [Fact]
    public Task Below_a_loss() => Analysis.ReportsAsync(
        Descriptors.InputIsMisplaced,
        """
        [Network]
        public partial class Classifier
        {
            [[|MeanSquaredError|]] public partial Loss Error { get; }
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "'Error' has no layer above it to read, the input 'Features' is declared below it: move 'Features' above 'Error'");
}
