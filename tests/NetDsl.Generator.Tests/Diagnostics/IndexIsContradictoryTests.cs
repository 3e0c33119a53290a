using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class IndexIsContradictoryTests
{
    [Fact]
    public Task Two_layers_of_different_length() => Analysis.ReportsAsync(
        Descriptors.IndexIsContradictory,
        """
        [Network]
        public partial class Model
        {
            [Input(10)] public partial Layer Left { get; }
            [Input(5)] public partial Layer Right { get; }
            [[|Equation(nameof(Product), From = nameof(Left), With = [nameof(Right)])|]] public partial Layer Both { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Product(Tensor x, Tensor h) => Sum(k, x[k] * h[k]);
        }
        """,
        "In 'Both' the index 'k' of 'Product' runs over 10 by x[k] and over 5 by h[k]: take another letter in one of them, or layers of one shape");

    [Fact]
    public Task A_size_that_is_not_that_of_the_source() => Analysis.ReportsAsync(
        Descriptors.IndexIsContradictory,
        """
        [Network]
        public partial class Model
        {
            [Input(10)] public partial Layer Image { get; }
            [[|Equation(nameof(Sums), 9, 4)|]] public partial Layer Both { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Sums(Tensor x, Tensor W, Index k, Index n) => Sum(k, x[k] * W[k, n]);
        }
        """,
        "In 'Both' the index 'k' of 'Sums' runs over 9 by its sizes and over 10 by x[k]: take another letter in one of them, or layers of one shape");
}
