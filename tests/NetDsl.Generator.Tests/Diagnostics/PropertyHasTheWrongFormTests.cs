using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class PropertyHasTheWrongFormTests
{
    [Fact]
    public Task A_property_that_is_not_partial_and_has_a_setter() => Analysis.ReportsAsync(
        Descriptors.PropertyHasTheWrongForm,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public Layer [|Species|] { get; set; }
        }
        """,
        "'Species' is not partial and has a setter; expected 'public partial Layer Species { get; }'");

    [Fact]
    public Task A_property_with_a_body() => Analysis.ReportsAsync(
        Descriptors.PropertyHasTheWrongForm,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer [|Species|] { get; }
            public partial Layer Species => new();
        }
        """,
        "'Species' has a body; expected 'public partial Layer Species { get; }'");

    [Fact]
    public Task A_property_with_an_expression() => Analysis.ReportsAsync(
        Descriptors.PropertyHasTheWrongForm,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] internal Layer [|Species|] => new();
        }
        """,
        "'Species' is not partial and has a body; expected 'internal partial Layer Species { get; }'");

    [Fact]
    public Task A_static_property() => Analysis.ReportsAsync(
        Descriptors.PropertyHasTheWrongForm,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public static partial Layer [|Species|] { get; }
        }
        """,
        "'Species' is static; expected 'public partial Layer Species { get; }'");

    [Fact]
    public Task An_init_accessor() => Analysis.ReportsAsync(
        Descriptors.PropertyHasTheWrongForm,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer [|Species|] { get; init; }
        }
        """,
        "'Species' has an init accessor; expected 'public partial Layer Species { get; }'");

    [Fact]
    public Task An_initial_value() => Analysis.ReportsAsync(
        Descriptors.PropertyHasTheWrongForm,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public Layer [|Species|] { get; } = new();
        }
        """,
        "'Species' is not partial and has an initial value; expected 'public partial Layer Species { get; }'");

    [Fact]
    public Task A_private_property_without_a_modifier_is_shown_as_public() => Analysis.ReportsAsync(
        Descriptors.PropertyHasTheWrongForm,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] Layer [|Species|] { get; }
        }
        """,
        "'Species' is not partial; expected 'public partial Layer Species { get; }'");

    [Fact]
    public Task An_indexer() => Analysis.ReportsAsync(
        Descriptors.PropertyHasTheWrongForm,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer [|this|][int index] { get; }
        }
        """,
        "'this[]' is an indexer; expected 'public partial Layer Name { get; }'");

    [Fact]
    public Task A_word_of_CSharp_as_a_name() => Analysis.ReportsAsync(
        Descriptors.PropertyHasTheWrongForm,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public Layer [|@event|] { get; } = null!;
        }
        """,
        "'event' is not partial and has an initial value; expected 'public partial Layer @event { get; }'");
}
