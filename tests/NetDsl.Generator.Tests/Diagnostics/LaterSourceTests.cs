using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LaterSourceTests
{
    [Fact]
    public Task Declared_below() => Analysis.ReportsAsync(
        Descriptors.LaterSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(4, From = [|nameof(Species)|])] public partial Layer Hidden { get; }
            [Dense(3, From = nameof(Features))] public partial Layer Species { get; }
            [Add(nameof(Hidden), nameof(Hidden))] public partial Layer Sum { get; }
        }
        """,
        "From of 'Hidden' names 'Species', which is declared below it: declare what is read above what reads it");

    [Fact]
    public Task Itself() => Analysis.ReportsAsync(
        Descriptors.LaterSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Concat(nameof(Species), [|nameof(Both)|])] public partial Layer Both { get; }
        }
        """,
        "[Concat] of 'Both' names 'Both', which is itself: declare what is read above what reads it");

    [Fact]
    public Task A_loss_that_judges_itself() => Analysis.ReportsAsync(
        Descriptors.LaterSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy(From = [|nameof(Error)|])] public partial Loss Error { get; }
        }
        """,
        "From of 'Error' names 'Error', which is itself: declare what is read above what reads it");
}
