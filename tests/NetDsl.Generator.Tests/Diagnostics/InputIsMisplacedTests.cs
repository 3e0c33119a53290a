using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class InputIsMisplacedTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.InputIsMisplaced.Id, "Species", null, ["Species", "Features"]),
        """
        [Network]
        public partial class Classifier
        {
            [[|Dense(3)|]] public partial Layer Species { get; }
            [Input(4)] public partial Layer Features { get; }
        }
        """,
        "'Species' has no layer above it to read, the input 'Features' is declared below it: move 'Features' above 'Species'");
}
