using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class RanksDifferTests
{
    [Fact]
    public Task An_image_read_as_a_sequence() => Analysis.ReportsAsync(
        Descriptors.RanksDiffer,
        """
        [Network]
        public partial class Model
        {
            [Input(8, 8, 3)] public partial Layer Image { get; }
            [[|Equation(nameof(Rows), 4)|]] public partial Layer Mixed { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Rows(Tensor x, Tensor W, Index t, Index n) => Sum(k, x[t, k] * W[k, n]);
        }
        """,
        "In 'Mixed' the x[t, k] of 'Rows' is read with 2 indices, but Image is 8×8×3");

    [Fact]
    public Task Weights_of_two_ranks() => Analysis.ReportsAsync(
        Descriptors.RanksDiffer,
        """
        [Network]
        public partial class Model
        {
            [Input(8)] public partial Layer Image { get; }
            [[|Equation(nameof(Odd), 4)|]] public partial Layer Mixed { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Odd(Tensor x, Tensor W, Index n) => Sum(k, x[k] * W[k, n]) + W[n];
        }
        """,
        "In 'Mixed' the W[n] of 'Odd' is read with 1 index, and elsewhere with 2 indices, as W[k, n]");

    [Fact]
    public Task With_one_index_a_layer_of_any_shape_is_read() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Model
        {
            [Input(8, 8, 3)] public partial Layer Image { get; }
            [Equation(nameof(Sums), 4)] public partial Layer Mixed { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Sums(Tensor x, Tensor W, Index n) => Sum(k, x[k] * W[k, n]);
        }
        """);
}
