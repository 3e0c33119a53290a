using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class NameIsTakenTests
{
    [Fact]
    public Task A_layer() => Analysis.ReportsAsync(
        Descriptors.NameIsTaken,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer [|Parameters|] { get; }
        }
        """,
        "'Parameters' cannot be the name of a member of a network, it is the name of a member that every network has: choose another name");

    [Fact]
    public Task A_field() => Analysis.ReportsAsync(
        Descriptors.NameIsTaken,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            public int [|Capacity|];
        }
        """,
        "'Capacity' cannot be the name of a member of a network, it is the name of a member that every network has: choose another name");

    [Fact]
    public Task A_layer_with_the_name_of_the_class() => Analysis.ReportsAsync(
        Descriptors.NameIsTaken,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer [|Classifier|] { get; }
        }
        """,
        "'Classifier' cannot be the name of a member of a network, it is the name of the network itself: choose another name");

    [Fact]
    public Task A_layer_with_the_name_of_a_member_of_object() => Analysis.ReportsAsync(
        Descriptors.NameIsTaken,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer [|ToString|] { get; }
        }
        """,
        "'ToString' cannot be the name of a member of a network, it is the name of a member that every object has: choose another name");

    [Fact]
    public Task A_layer_of_a_network_that_streams() => Analysis.ReportsAsync(
        Descriptors.NameIsTaken,
        """
        [Network(Streaming = true)]
        public partial class Listener
        {
            [Input(9, 4)] public partial Layer Frames { get; }
            [Gru(3)] public partial Layer [|Position|] { get; }
        }
        """,
        "'Position' cannot be the name of a member of a network, it is the name of a member that every streaming network has: choose another name");

    [Fact]
    public Task Names_of_streams_are_free_in_other_networks() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Listener
        {
            [Input(9, 4)] public partial Layer Frames { get; }
            [Gru(3)] public partial Layer Position { get; }
        }
        """);

    [Fact]
    public Task Methods_are_overloads() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            public int Predict(string text) => text.Length;
            public override string ToString() => "";
        }
        """);

    [Theory]
    [InlineData("public int [|Value|](int x) => x;", "Value")]
    [InlineData("private sealed class [|Workspace|];", "Workspace")]
    [InlineData("public int [|ComputeForward|](int batch) => batch;", "ComputeForward")]
    [InlineData("public int [|Description|] => 3;", "Description")]
    [InlineData("public int [|Description|]() => 3;", "Description")]
    public Task What_generated_code_uses_cannot_be_overloaded(string member, string name) => Analysis.ReportsAsync(
        Descriptors.NameIsTaken,
        $$"""
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            {{member}}
        }
        """,
        $"'{name}' cannot be the name of a member of a network, it is the name of a member that every network has: choose another name");
}
