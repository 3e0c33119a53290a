using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class EquationReadsOtherSourcesTests
{
    [Fact]
    public Task More_layers_than_sources() => Analysis.ReportsAsync(
        Descriptors.EquationReadsOtherSources,
        """
        [Network]
        public partial class Model
        {
            [Input(4)] public partial Layer Left { get; }
            [Input(4)] public partial Layer Right { get; }
            [[|Equation(nameof(Doubled), With = [nameof(Left)])|]] public partial Layer Both { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Doubled(Tensor x, Index n) => 2 * x[n];
        }
        """,
        "'Both' reads 2 layers, but the tensors that 'Doubled' has for them are 'x': name the layers in From and With, and mark weights [Weights]");

    [Fact]
    public Task Fewer_layers_than_sources_beside_marked_weights() => Analysis.ReportsAsync(
        Descriptors.EquationReadsOtherSources,
        """
        [Network]
        public partial class Model
        {
            [Input(4)] public partial Layer Image { get; }
            [[|Equation(nameof(Scores), 3)|]] public partial Layer Both { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Scores(Tensor x, Tensor y, [Weights] Tensor W, Index n) => Sum(k, x[k] * y[k] * W[k, n]);
        }
        """,
        "'Both' reads 1 layer, but the tensors that 'Scores' has for them are 'x' and 'y': name the layers in From and With, and mark weights [Weights]");

    [Fact]
    public Task Two_sources() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Model
        {
            [Input(4)] public partial Layer Left { get; }
            [Input(4)] public partial Layer Right { get; }
            [Equation(nameof(Scores), 3, With = [nameof(Left)])] public partial Layer Both { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Scores(Tensor x, Tensor y, Tensor W, Index n) => Sum(k, x[k] * y[k] * W[k, n]);
        }
        """);
}
