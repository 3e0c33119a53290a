using Xunit;

namespace NetDsl.Generator.Tests;

public sealed class AttributionCoverageTests
{
    private static readonly NetworkSuite Networks = new()
    {
        {
            "Line", """
            [Input(3)] public partial Layer X { get; }
            [Dense(2)] public partial Layer F { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """
        },
        {
            "Logarithm", """
            [Input(3)] public partial Layer X { get; }
            [Equation(nameof(Logarithms))] public partial Layer F { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """,
            "[Layer] static Scalar Logarithms(Tensor x, Index n) => Log(Abs(x[n]));"
        },
    };

    /// <summary>Four gradients of the loss, and an account of each of seven methods.</summary>
    [Fact]
    public void All_of_a_line_is_checked()
    {
        var coverage = Check("Line");
        Assert.Equal((11, 0), (coverage.Covered, coverage.LeftOut.Count));
    }

    /// <summary>From ln 0 there is no finite difference, neither for integrated gradients nor for Shapley values.</summary>
    [Fact]
    public void What_is_not_finite_is_told()
    {
        var coverage = Check("Logarithm");
        Assert.Equal(2, coverage.LeftOut.Count);
        Assert.StartsWith("integrated gradients of F[", coverage.LeftOut[0], StringComparison.Ordinal);
        Assert.StartsWith("Shapley values of F[", coverage.LeftOut[1], StringComparison.Ordinal);
        Assert.Contains("is not given", coverage.LeftOut[1], StringComparison.Ordinal);
        Assert.StartsWith("7 gradients and accounts checked, 2 not\n", coverage.ToString(), StringComparison.Ordinal);
    }

    private static AttributionCoverage Check(string name) => (AttributionCoverage)CompiledNetwork.Call(
        typeof(AttributionCheck), nameof(AttributionCheck.RunDouble), Networks[name].Double!, 3, new WeightRange(-0.6, 0.6))!;
}
