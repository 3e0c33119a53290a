using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LayersAreSpreadTests
{
    [Fact]
    public Task At_the_first_layer_of_the_other_part() => Analysis.ReportsAsync(
        Descriptors.LayersAreSpread,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
        }

        public partial class Classifier
        {
            [Dense(3)] public partial Layer [|Species|] { get; }
        }
        """,
        "'Species' is declared in another part of 'Classifier' than 'Features', so the order of the layers would follow the order of the files: move all layers into one part");

    [Fact]
    public Task In_two_files() => Analysis.ReportsAsync(
        Descriptors.LayersAreSpread,
        """
        // File: A.cs
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
        }
        // File: B.cs
        public partial class Classifier
        {
            [Dense(3)] public partial Layer [|Species|] { get; }
        }
        """,
        "'Species' is declared in another part of 'Classifier' than 'Features', so the order of the layers would follow the order of the files: move all layers into one part");

    [Fact]
    public Task Members_that_are_not_layers_stand_anywhere() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }

        public partial class Classifier
        {
            public int Classes => 3;
        }
        """);
}
