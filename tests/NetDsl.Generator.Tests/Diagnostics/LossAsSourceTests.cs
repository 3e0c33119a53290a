using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class LossAsSourceTests
{
    [Fact]
    public void Is_shown_at_its_place() => Analysis.Shows(
        new(Descriptors.LossAsSource.Id, "Species", "From", ["Error", "Species"]),
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            [Dense(3, From = [|nameof(Error)|])] public partial Layer Species { get; }
        }
        """,
        "'Species' reads 'Error', which is a loss and has no output: name a layer with From");
}
