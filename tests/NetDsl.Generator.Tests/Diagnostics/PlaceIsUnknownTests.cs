using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class PlaceIsUnknownTests
{
    private const string Plain = """
        [Network]
        public partial class Plain
        {
            [Input(8)] public partial Layer Image { get; }
            [Dense(6, Activation = Relu)] public partial Layer Hidden { get; }
            [Dense(3)] public partial Layer Digit { get; }
        }

        """;

    [Fact]
    public Task Nothing_above_it() => Analysis.ReportsAsync(
        Descriptors.PlaceIsUnknown,
        Plain + """
        [Network(Like = typeof(Plain))]
        public partial class Regularised
        {
            [[|Dropout(0.5)|]] public partial Layer Thinned { get; }
            [Dense(6, Activation = Tanh)] public partial Layer Hidden { get; }
        }
        """,
        "'Thinned' is not a layer of 'Plain', and nothing in 'Regularised' says behind which layer it stands: name that layer with "
            + "From, or declare it above 'Thinned' once more");

    [Fact]
    public Task From_a_layer_that_is_nowhere() => Analysis.ReportsAsync(
        Descriptors.UnknownSource,
        Plain + """
        [Network(Like = typeof(Plain))]
        public partial class Regularised
        {
            [Dropout(0.5, From = [|"Hiden"|])] public partial Layer Thinned { get; }
        }
        """,
        "From of 'Thinned' names 'Hiden', which is not a layer of the network; did you mean 'Hidden'?");

    [Fact]
    public Task A_member_in_the_place_of_an_inherited_layer() => Analysis.ReportsAsync(
        Descriptors.NameIsTaken,
        Plain + """
        [Network(Like = typeof(Plain))]
        public partial class Other
        {
            public int [|Hidden|]() => 3;
        }
        """,
        "'Hidden' cannot be the name of a member of a network, it is the name of a layer of 'Plain': choose another name");
}
