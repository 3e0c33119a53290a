using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class SizesAreNotThoseOfTheIndicesTests
{
    [Fact]
    public Task No_size() => Analysis.ReportsAsync(
        Descriptors.SizesAreNotThoseOfTheIndices,
        """
        [Network]
        public partial class Model
        {
            [Input(4)] public partial Layer Image { get; }
            [[|Equation(nameof(Bilinear))|]] public partial Layer Pairs { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Bilinear(Tensor x, Tensor W, Index n) => Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]));
        }
        """,
        "'Pairs' gives 0 sizes for the indices of 'Bilinear'; expected 1, that of n");

    [Fact]
    public Task A_size_too_many() => Analysis.ReportsAsync(
        Descriptors.SizesAreNotThoseOfTheIndices,
        """
        [Network]
        public partial class Model
        {
            [Input(4)] public partial Layer Image { get; }
            [[|Equation(nameof(Bilinear), 3, 4)|]] public partial Layer Pairs { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Bilinear(Tensor x, Tensor W, Index n) => Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]));
        }
        """,
        "'Pairs' gives 2 sizes for the indices of 'Bilinear'; expected 1, that of n");

    [Fact]
    public Task A_size_that_the_source_tells_already() => Analysis.ReportsAsync(
        Descriptors.SizesAreNotThoseOfTheIndices,
        """
        [Network]
        public partial class Model
        {
            [Input(4)] public partial Layer Image { get; }
            [[|Equation(nameof(Doubled), 4, 4)|]] public partial Layer Twice { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Doubled(Tensor x, Tensor b, Index n) => 2 * x[n] + b[n];
        }
        """,
        "'Twice' gives 2 sizes for the indices of 'Doubled'; expected none, its sources tell them all");

    [Fact]
    public Task All_sizes_or_those_that_are_not_told() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Model
        {
            [Input(13, 3)] public partial Layer Signal { get; }
            [Equation(nameof(Window), 3, 4)] public partial Layer First { get; }
            [Equation(nameof(Window), 9, 3, 2)] public partial Layer Second { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Window(Tensor x, Tensor W, Index t, Index u, Index n) => Sum(u, k, x[t + u, k] * W[u, k, n]);
        }
        """);
}
