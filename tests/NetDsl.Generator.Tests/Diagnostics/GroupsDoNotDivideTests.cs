using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class GroupsDoNotDivideTests
{
    [Fact]
    public Task Filters() => Analysis.ReportsAsync(
        Descriptors.GroupsDoNotDivide,
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 8)] public partial Layer Image { get; }
            [Conv2D(10, Groups = [|4|])] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has 4 groups, which do not divide its 10 filters");

    [Fact]
    public Task Channels() => Analysis.ReportsAsync(
        Descriptors.GroupsDoNotDivide,
        """
        [Network]
        public partial class Reader
        {
            [Input(32, 6)] public partial Layer Image { get; }
            [Conv1D(8, Groups = [|4|])] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """,
        "'Edges' has 4 groups, which do not divide its 6 channels: Image is 32×6");

    [Fact]
    public Task As_many_groups_as_channels_and_filters() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Reader
        {
            [Input(28, 28, 6)] public partial Layer Image { get; }
            [Conv2D(6, Groups = 6)] public partial Layer Edges { get; }
            [Dense(10)] public partial Layer Digit { get; }
        }
        """);
}
