using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LossesCompeteTests
{
    [Fact]
    public Task One_after_the_other() => Analysis.ReportsAsync(
        Descriptors.LossesCompete,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [MeanSquaredError] public partial Loss Squared { get; }
            [[|MeanAbsoluteError|]] public partial Loss Absolute { get; }
        }
        """,
        "'Absolute' judges 'Species', which 'Squared' judges already, so the two would pull one output towards two targets: give 'Absolute' another layer with From, or remove one of them");

    [Fact]
    public Task By_name() => Analysis.ReportsAsync(
        Descriptors.LossesCompete,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [MeanSquaredError] public partial Loss Squared { get; }
            [Dense(1, From = nameof(Features))] public partial Layer Age { get; }
            [[|MeanAbsoluteError(From = nameof(Species))|]] public partial Loss Absolute { get; }
            [Huber] public partial Loss Deviation { get; }
        }
        """,
        "'Absolute' judges 'Species', which 'Squared' judges already, so the two would pull one output towards two targets: give 'Absolute' another layer with From, or remove one of them");
}
