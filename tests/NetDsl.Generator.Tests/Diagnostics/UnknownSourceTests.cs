using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class UnknownSourceTests
{
    [Fact]
    public Task Of_From() => Analysis.ReportsAsync(
        Descriptors.UnknownSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(16)] public partial Layer Hidden { get; }
            [Dense(3, From = [|"Hiden"|])] public partial Layer Species { get; }
        }
        """,
        "From of 'Species' names 'Hiden', which is not a layer of the network; did you mean 'Hidden'?");

    [Fact]
    public Task Of_a_join() => Analysis.ReportsAsync(
        Descriptors.UnknownSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(4)] public partial Layer Hidden { get; }
            [Add(nameof(Features), [|"Hiden"|])] public partial Layer Sum { get; }
        }
        """,
        "[Add] of 'Sum' names 'Hiden', which is not a layer of the network; did you mean 'Hidden'?");

    [Fact]
    public Task Of_a_join_whose_sources_are_an_array() => Analysis.ReportsAsync(
        Descriptors.UnknownSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(4)] public partial Layer Hidden { get; }
            [Add(new[] { nameof(Features), [|"Hiden"|] })] public partial Layer Sum { get; }
        }
        """,
        "[Add] of 'Sum' names 'Hiden', which is not a layer of the network; did you mean 'Hidden'?");

    [Fact]
    public Task Of_a_loss() => Analysis.ReportsAsync(
        Descriptors.UnknownSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy(From = [|"Mood"|])] public partial Loss Error { get; }
        }
        """,
        "From of 'Error' names 'Mood', which is not a layer of the network");

    [Fact]
    public Task Of_another_member_of_the_class() => Analysis.ReportsAsync(
        Descriptors.UnknownSource,
        """
        [Network]
        public partial class Classifier
        {
            private const int Units = 3;
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, From = [|nameof(Units)|])] public partial Layer Species { get; }
        }
        """,
        "From of 'Species' names 'Units', which is not a layer of the network");

    [Fact]
    public Task Of_nothing() => Analysis.ReportsAsync(
        Descriptors.UnknownSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3, From = [|""|])] public partial Layer Species { get; }
        }
        """,
        "From of 'Species' names '', which is not a layer of the network");
}
