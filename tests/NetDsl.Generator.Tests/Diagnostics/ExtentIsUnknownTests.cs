using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ExtentIsUnknownTests
{
    [Fact]
    public Task An_index_of_weights_alone() => Analysis.ReportsAsync(
        Descriptors.ExtentIsUnknown,
        """
        [Network]
        public partial class Model
        {
            [Input(10)] public partial Layer Image { get; }
            [[|Equation(nameof(Squeezed), 3)|]] public partial Layer Code { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Squeezed(Tensor x, Tensor U, Tensor V, Index n) => Sum(r, U[n, r] * Sum(k, V[r, k] * x[k]));
        }
        """,
        "In 'Code' nothing tells how far the index 'r' of 'Squeezed' runs, as it stands in weights alone: make it a parameter, 'Index r', and give its size in [Equation]");

    [Fact]
    public Task As_a_parameter() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Model
        {
            [Input(10)] public partial Layer Image { get; }
            [Equation(nameof(Squeezed), 3, 2)] public partial Layer Code { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Squeezed(Tensor x, Tensor U, Tensor V, Index n, Index r) => Sum(r, U[n, r] * Sum(k, V[r, k] * x[k]));
        }
        """);
}
