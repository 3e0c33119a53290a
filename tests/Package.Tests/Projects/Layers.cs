using System;
using NetDsl;
using static NetDsl.Activations;
using static NetDsl.Equations;

namespace Mine;

/// <summary>An image's class: convolutions, statistics of batches, dropout.</summary>
[Network]
public partial class ImageNetwork
{
    /// <summary>The image.</summary>
    [Input(16, 16, 3)]
    public partial Layer Image { get; }

    /// <summary>Edges.</summary>
    [Conv2D(8, Kernel = 3, Padding = Padding.Same, Activation = Relu)]
    public partial Layer Edges { get; }

    /// <summary>Edges of unit variance.</summary>
    [BatchNorm]
    public partial Layer Normal { get; }

    /// <summary>The image and what corrects it.</summary>
    [Use<Correction>(Repeat = 2)]
    public partial Layer Corrected { get; }

    /// <summary>The strongest of four.</summary>
    [MaxPool2D(2)]
    public partial Layer Strong { get; }

    /// <summary>A part of them.</summary>
    [Dropout(0.2)]
    public partial Layer Kept { get; }

    /// <summary>The class.</summary>
    [Dense(4)]
    public partial Layer Class { get; }

    /// <summary>How far off it is.</summary>
    [SoftmaxCrossEntropy]
    public partial Loss Error { get; }
}

/// <summary>What is added to its source.</summary>
[Block]
public partial class Correction
{
    /// <summary>The source.</summary>
    [Input]
    public partial Layer Source { get; }

    /// <summary>What is added.</summary>
    [Conv2D(8, Kernel = 3, Padding = Padding.Same, Activation = nameof(Bent))]
    public partial Layer Change { get; }

    /// <summary>The sum.</summary>
    [Add(nameof(Source), nameof(Change))]
    public partial Layer Sum { get; }

    [Activation]
    private static float Bent(float x) => x > 0 ? x : x * 0.1f + MathF.Sin(x) * 0.01f;
}

/// <summary>A text's next character, one step at a time, in double.</summary>
[Network(Precision = Precision.Double, Streaming = true)]
public partial class TextNetwork
{
    /// <summary>Characters, one-hot.</summary>
    [Input(12, 30)]
    public partial Layer<double> Characters { get; }

    /// <summary>What was read.</summary>
    [Gru(16)]
    public partial Layer<double> Memory { get; }

    /// <summary>What of it matters.</summary>
    [Attention(2, Causal = true)]
    public partial Layer<double> Attended { get; }

    /// <summary>The next one.</summary>
    [Dense(30, PerStep = true)]
    public partial Layer<double> Next { get; }

    /// <summary>How far off it is.</summary>
    [SoftmaxCrossEntropy]
    public partial Loss<double> Error { get; }
}

/// <summary>A layer of one's own and a loss of one's own.</summary>
[Network]
public partial class OwnNetwork
{
    /// <summary>The signal.</summary>
    [Input(6)]
    public partial Layer Signal { get; }

    /// <summary>How much of it passes.</summary>
    [Dense(6, Activation = Tanh)]
    public partial Layer Gate { get; }

    /// <summary>What passes.</summary>
    [Multiply(nameof(Signal), nameof(Gate))]
    public partial Layer Passed { get; }

    /// <summary>The answer.</summary>
    [Equation(nameof(Bilinear), 2)]
    public partial Layer Answer { get; }

    /// <summary>How far off it is.</summary>
    [Minimize(nameof(Quartic))]
    public partial Loss Error { get; }

    [Layer]
    private static Scalar Bilinear(Tensor x, Tensor W, Index n) => Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]));

    [Loss]
    private static float Quartic(float y, float t) => (y - t) * (y - t) * (y - t) * (y - t);
}
