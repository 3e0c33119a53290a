using System.Numerics;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Layers that a user wrote as equations, beside the built-in ones of the same mathematics.</summary>
public sealed class TwinEquationTests
{
    private static readonly NetworkSuite Networks = new()
    {
        {
            "BuiltIn", """
            [Input(20)] public partial Layer Image { get; }
            [Dense(33, Activation = Relu)] public partial Layer Hidden { get; }
            [Dense(5)] public partial Layer Answer { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """
        },
        {
            "ByHand", """
            [Input(20)] public partial Layer Image { get; }
            [Equation(nameof(MyDense), 33, Activation = Relu)] public partial Layer Hidden { get; }
            [Equation(nameof(MyDense), 5)] public partial Layer Answer { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """,
            "[Layer] static Scalar MyDense(Tensor x, Tensor W, Tensor b, Index n) => Sum(k, x[k] * W[k, n]) + b[n];"
        },
        {
            "BuiltInConvolution", """
            [Input(29, 3)] public partial Layer Signal { get; }
            [Conv1D(16, Kernel = 4, Stride = 2, Activation = Tanh)] public partial Layer Edges { get; }
            [Conv1D(9, Kernel = 3)] public partial Layer Parts { get; }
            [Dense(5)] public partial Layer Answer { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """
        },
        {
            "ConvolutionByHand", """
            [Input(29, 3)] public partial Layer Signal { get; }
            [Equation(nameof(Strided), 4, 16, Activation = Tanh)] public partial Layer Edges { get; }
            [Equation(nameof(Slid), 3, 9)] public partial Layer Parts { get; }
            [Dense(5)] public partial Layer Answer { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """,
            """
            [Layer] static Scalar Strided(Tensor x, Tensor W, Tensor b, Index t, Index u, Index n) =>
                Sum(u, k, x[2 * t + u, k] * W[u, k, n]) + b[n];

            [Layer] static Scalar Slid(Tensor x, Tensor W, Tensor b, Index t, Index u, Index n) => Sum(u, k, x[t + u, k] * W[u, k, n]) + b[n];
            """
        },
    };

    [Theory]
    [InlineData("BuiltIn", "ByHand")]
    [InlineData("BuiltInConvolution", "ConvolutionByHand")]
    public void A_layer_of_ones_own_has_the_bits_of_the_built_in_one(string builtIn, string byHand)
    {
        Assert.Equal(Bits<float>(Networks[builtIn].Single!), Bits<float>(Networks[byHand].Single!));
        Assert.Equal(Bits<double>(Networks[builtIn].Double!), Bits<double>(Networks[byHand].Double!));
    }

    /// <summary>Weights as they are drawn, loss, predictions and gradients.</summary>
    public static T[] Numbers<TNetwork, T>()
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int Batch = 13;
        var network = TNetwork.Create(seed: 5, Batch);
        RandomSamples.Load<TNetwork, T>(network, Batch, seed: 6);
        T[] weights = [.. network.Parameters];
        return [.. weights, network.Backpropagate(Batch), .. network.Gradients, .. network.Prediction(Batch - 1)];
    }

    private static T[] Bits<T>(Type network) =>
        (T[])typeof(TwinEquationTests).GetMethod(nameof(Numbers))!.MakeGenericMethod(network, typeof(T)).Invoke(null, [])!;
}
