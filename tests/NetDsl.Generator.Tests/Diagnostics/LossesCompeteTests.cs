using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LossesCompeteTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.LossesCompete.Id, "Absolute", null, ["Squared", "Absolute", "Features"]),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [MeanSquaredError] public partial Loss Squared { get; }
            [[|MeanAbsoluteError|]] public partial Loss Absolute { get; }
        }
        """,
        "'Absolute' judges 'Features', which 'Squared' judges already, so the two would pull one output towards two targets: give 'Absolute' another layer with From, or remove one of them");
}
