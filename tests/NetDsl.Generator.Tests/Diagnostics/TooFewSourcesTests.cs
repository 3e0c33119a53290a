using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class TooFewSourcesTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.TooFewSources.Id, "Sum", null, ["Sum", "[Add]", "1"]),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [[|Add(nameof(Features))|]] public partial Layer Sum { get; }
        }
        """,
        "[Add] of 'Sum' has 1 of the at least two layers that it joins: name them, as in [Add(nameof(A), nameof(B))]");
}
