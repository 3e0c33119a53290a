using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ProbabilityIsOutOfRangeTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.ProbabilityIsOutOfRange.Id, "Thinned", "probability", ["Thinned", "1"]),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dropout([|1.0|])] public partial Layer Thinned { get; }
        }
        """,
        "'Thinned' drops values with probability 1; expected a number from 0 to below 1, such as 0.5");
}
