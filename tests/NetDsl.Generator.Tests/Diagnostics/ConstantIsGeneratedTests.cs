using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ConstantIsGeneratedTests
{
    [Fact]
    public Task At_the_argument() => Analysis.ReportsAsync(
        Descriptors.ConstantIsGenerated,
        """
        // File: Sizes.g.cs
        public static class Sizes
        {
            public const int Classes = 3;
        }
        // File: Classifier.cs
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense([|2 * Sizes.Classes|])] public partial Layer Species { get; }
        }
        """,
        "[Dense] on 'Species' uses 'Classes', which another generator writes, and generators do not see each other's code: write the value, or declare the constant by hand");
}
