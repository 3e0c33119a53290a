using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class OutputIsUnusedTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.OutputIsUnused.Id, "Hidden", null, ["Hidden"]),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [[|Dense(8)|]] public partial Layer Hidden { get; }
            [Dense(3, From = nameof(Features))] public partial Layer Species { get; }
        }
        """,
        "Nothing uses the output of 'Hidden', so it is never trained: name it in From of a later layer or a loss, or remove it");
}
