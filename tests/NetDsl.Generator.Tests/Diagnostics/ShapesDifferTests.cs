using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ShapesDifferTests
{
    [Fact]
    public Task Of_a_sum() => Analysis.ReportsAsync(
        Descriptors.ShapesDiffer,
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

    [Fact]
    public Task Of_a_product_at_the_first_source_that_differs() => Analysis.ReportsAsync(
        Descriptors.ShapesDiffer,
        """
        [Network]
        public partial class Classifier
        {
            [Input(2, 3)] public partial Layer A { get; }
            [Input(2, 3)] public partial Layer B { get; }
            [Input(3, 2)] public partial Layer C { get; }
            [[|Multiply(nameof(A), nameof(B), nameof(C))|]] public partial Layer Product { get; }
        }
        """,
        "'Product' multiplies shapes that differ: A is 2×3, C is 3×2");

    [Fact]
    public Task Once_where_layers_below_read_the_join() => Analysis.ReportsAsync(
        Descriptors.ShapesDiffer,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(16)] public partial Layer Hidden { get; }
            [[|Add(nameof(Hidden), nameof(Features))|]] public partial Layer Sum { get; }
            [Add(nameof(Sum), nameof(Hidden))] public partial Layer Again { get; }
            [Dense(65536)] public partial Layer Wide { get; }
        }
        """,
        "'Sum' adds shapes that differ: Hidden is 16, Features is 4");
}
