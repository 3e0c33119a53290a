using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LayerWithoutAttributeTests
{
    [Fact]
    public Task At_the_name() => Analysis.ReportsAsync(
        Descriptors.LayerWithoutAttribute,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            public partial Layer [|Hidden|] { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "'Hidden' is of type Layer but has no attribute that says what it computes: add one, such as [Dense(10)], or remove it");

    [Fact]
    public Task A_property_of_ones_own_is_good() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            public Layer Last => Species;
        }
        """);

    [Fact]
    public Task An_attribute_that_CSharp_does_not_know_is_its_own_to_report() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dens(3)] public partial Layer Species { get; }
        }
        """);
}
