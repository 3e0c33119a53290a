using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class EquationReadsOutsideTests
{
    [Fact]
    public Task Before_the_start() => Analysis.ReportsAsync(
        Descriptors.EquationReadsOutside,
        """
        [Network]
        public partial class Model
        {
            [Input(10)] public partial Layer Signal { get; }
            [[|Equation(nameof(Delayed))|]] public partial Layer Later { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Delayed(Tensor x, Index t) => x[t - 1];
        }
        """,
        "In 'Later' the x[t-1] of 'Delayed' reads from -1 to 9 along axis 1, which has 10 elements: take smaller sizes, or a [Pad] before it");

    [Fact]
    public Task A_window_longer_than_the_source() => Analysis.ReportsAsync(
        Descriptors.EquationReadsOutside,
        """
        [Network]
        public partial class Model
        {
            [Input(10, 3)] public partial Layer Signal { get; }
            [[|Equation(nameof(Window), 12, 4)|]] public partial Layer Edges { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Window(Tensor x, Tensor W, Index t, Index u, Index n) => Sum(u, k, x[t + u, k] * W[u, k, n]);
        }
        """,
        "In 'Edges' the x[t+u, k] of 'Window' reads from 0 to 11 along axis 1, which has 10 elements: take smaller sizes, or a [Pad] before it");

    [Fact]
    public Task Past_the_end() => Analysis.ReportsAsync(
        Descriptors.EquationReadsOutside,
        """
        [Network]
        public partial class Model
        {
            [Input(10)] public partial Layer Signal { get; }
            [[|Equation(nameof(Last))|]] public partial Layer End { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Last(Tensor x) => x[10];
        }
        """,
        "In 'End' the x[10] of 'Last' reads from 10 to 10 along axis 1, which has 10 elements: take smaller sizes, or a [Pad] before it");

    [Fact]
    public Task Weights_before_their_start() => Analysis.ReportsAsync(
        Descriptors.EquationReadsOutside,
        """
        [Network]
        public partial class Model
        {
            [Input(10)] public partial Layer Signal { get; }
            [[|Equation(nameof(Diagonal), 4)|]] public partial Layer Mixed { get; }
            [MeanSquaredError] public partial Loss Error { get; }

            [Layer] static Scalar Diagonal(Tensor x, Tensor W, Index n) => Sum(k, x[k] * W[n - k]);
        }
        """,
        "In 'Mixed' the W[n-k] of 'Diagonal' reads from -9 to 3 along axis 1, which begins at 0: take smaller sizes, or a [Pad] before it");
}
