using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ShapesDifferTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.ShapesDiffer.Id, "Sum", null, ["Sum", "adds", "Hidden is 16, Features is 4"]),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(16)] public partial Layer Hidden { get; }
            [[|Add(nameof(Hidden), nameof(Features))|]] public partial Layer Sum { get; }
        }
        """,
        "'Sum' adds shapes that differ: Hidden is 16, Features is 4");
}
