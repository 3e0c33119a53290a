using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// What the fan-in of each layer promises: of random numbers with a mean square of 1, three layers with ReLU make numbers with a mean
/// square near 1.
/// </summary>
public sealed class InitializationTests
{
    private static readonly NetworkSuite Networks = new()
    {
        { "Dense", Stack("64", "Dense(64, Activation = Relu)"), "", Precision.Single },
        { "DenseInGroups", Stack("64", "Dense(64, Groups = 4, Activation = Relu)"), "", Precision.Single },
        { "DensePerStep", Stack("8, 64", "Dense(64, PerStep = true, Activation = Relu)"), "", Precision.Single },
        { "Conv1D", Stack("40, 16", "Conv1D(16, Activation = Relu)"), "", Precision.Single },
        { "Conv2D", Stack("16, 16, 8", "Conv2D(8, Activation = Relu)"), "", Precision.Single },
        { "Conv2DInGroups", Stack("16, 16, 16", "Conv2D(16, Groups = 4, Activation = Relu)"), "", Precision.Single },
        { "Conv2DDilated", Stack("20, 20, 8", "Conv2D(8, Dilation = 2, Activation = Relu)"), "", Precision.Single },
        { "Conv2DStrided", Stack("60, 60, 8", "Conv2D(8, Kernel = 4, Stride = 2, Activation = Relu)"), "", Precision.Single },
        { "DepthwiseConv1D", Stack("40, 32", "DepthwiseConv1D(Kernel = 5, Activation = Relu)"), "", Precision.Single },
        { "DepthwiseConv2D", Stack("16, 16, 32", "DepthwiseConv2D(Activation = Relu)"), "", Precision.Single },
        { "TransposedConv1D", Stack("20, 16", "TransposedConv1D(16, Kernel = 6, Stride = 3, Activation = Relu)"), "", Precision.Single },
        { "TransposedConv2D", Stack("12, 12, 16", "TransposedConv2D(16, Kernel = 4, Stride = 2, Padding = Padding.Same, Activation = Relu)"), "", Precision.Single },
        { "TransposedConv2DOdd", Stack("12, 12, 16", "TransposedConv2D(16, Kernel = 3, Stride = 2, Padding = Padding.Same, Activation = Relu)"), "", Precision.Single },
        { "TransposedConv2DWhole", Stack("24, 24, 16", "TransposedConv2D(16, Kernel = 3, Padding = Padding.Same, Activation = Relu)"), "", Precision.Single },
        { "Maxout", Stack("64", "Maxout(64)"), "", Precision.Single },
        {
            "Own",
            Stack("64", "Equation(nameof(Own), 64, Activation = Relu)"),
            "[Layer] static Scalar Own(Tensor x, Tensor W, Tensor b, Index n) => Sum(k, x[k] * W[k, n]) + b[n];",
            Precision.Single
        },
        {
            "OwnMaximum",
            Stack("64", "Equation(nameof(Own), 64, 2)"),
            "[Layer] static Scalar Own(Tensor x, Tensor W, Index n, Index p) => Max(p, Sum(k, x[k] * W[k, p, n]));",
            Precision.Single
        },
    };

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_mean_square_stays_near_one(string name) =>
        CompiledNetwork.Call(typeof(MeanSquareCheck), nameof(MeanSquareCheck.Run), Networks[name].Single!);

    [Theory]
    [InlineData("TransposedConv2D", 64)]
    [InlineData("TransposedConv2DOdd", 36)]
    [InlineData("TransposedConv2DWhole", 144)]
    [InlineData("TransposedConv1D", 32)]
    [InlineData("Conv2DInGroups", 36)]
    [InlineData("DepthwiseConv2D", 9)]
    [InlineData("OwnMaximum", 64)]
    public void The_fan_in_is_what_one_output_sums(string name, int fanIn) => Assert.Equal(
        fanIn, CompiledNetwork.Describe(Networks[name].Single!).Parameters.First(parameter => parameter.Role == ParameterRole.Weight).FanIn);

    [Fact]
    public void The_fan_out_is_where_one_input_goes()
    {
        Assert.Equal(16 * 8, FanOut("Conv2DStrided"));
        Assert.Equal(16 * 16, FanOut("TransposedConv2D"));
        Assert.Equal(9, FanOut("DepthwiseConv2D"));
    }

    private static int FanOut(string name) => CompiledNetwork.Describe(Networks[name].Single!).Parameters[0].FanOut;

    private static string Stack(string shape, string layer) => $$"""
        [Input({{shape}})] public partial Layer X { get; }
        [{{layer}}] public partial Layer First { get; }
        [{{layer}}] public partial Layer Second { get; }
        [{{layer}}] public partial Layer Third { get; }
        """;
}
