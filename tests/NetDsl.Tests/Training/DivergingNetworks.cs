using static NetDsl.Activations;

namespace NetDsl.Tests.Training;

/// <summary>A logarithm whose NaN a ReLU takes for 0, so that the loss shows nothing of it.</summary>
[Network]
internal sealed partial class HiddenNaN
{
    [Input(8)] public partial Layer Sample { get; }

    [Dense(16, Activation = nameof(Log))] public partial Layer Logarithms { get; }

    [Dense(16, Activation = Relu)] public partial Layer Mask { get; }

    [Dense(1)] public partial Layer Answer { get; }

    [MeanSquaredError] public partial Loss Error { get; }

    [Activation] private static float Log(float x) => MathF.Log(x);
}

/// <summary>A line through samples with noise.</summary>
[Network]
internal sealed partial class NoisyLine
{
    [Input(1)] public partial Layer Sample { get; }

    [GaussianNoise(0.5)] public partial Layer Noisy { get; }

    [Dense(1)] public partial Layer Answer { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>The same line through more noise.</summary>
[Network]
internal sealed partial class LoudLine
{
    [Input(1)] public partial Layer Sample { get; }

    [GaussianNoise(0.75)] public partial Layer Noisy { get; }

    [Dense(1)] public partial Layer Answer { get; }

    [MeanSquaredError] public partial Loss Error { get; }
}

/// <summary>A root whose slope at 0 is infinite: of the sample 0 the loss is finite and the gradient is not.</summary>
[Network]
internal sealed partial class SteepRoot
{
    [Input(1)] public partial Layer Sample { get; }

    [Dense(1, Activation = nameof(Root), Bias = false)] public partial Layer Answer { get; }

    [MeanSquaredError] public partial Loss Error { get; }

    // √x alone has the slope 0 at 0; where a number is added below a root, its slope is left as it is.
    [Activation] private static float Root(float x) => MathF.Sqrt(1 + (x - 1));

    /// <summary>√x, wanted is 2·√x; the row given is 0.</summary>
    public static Dataset<float> Data(int rows, int zeroAt)
    {
        float[] samples = [.. Enumerable.Range(1, rows).Select(x => (float)x)];
        samples[zeroAt] = 0;
        return new(1, 1, samples, samples.Select(x => 2 * MathF.Sqrt(x)).ToArray());
    }

    /// <summary>The network √x.</summary>
    public static SteepRoot Start()
    {
        var network = new SteepRoot(seed: 1);
        network.Parameters[0] = 1;
        return network;
    }
}
