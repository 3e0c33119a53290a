namespace NetDsl.Generator.Tests;

/// <summary>
/// All layers of the library that read values, by the shape of what they read; and a loss of each shape, since one layer has one target.
/// </summary>
internal static class Readers
{
    /// <summary>Members of a network whose layers name formulas.</summary>
    public const string Formulas = """
        [Layer] static Scalar Peak(Tensor x, Index n) => Max(k, x[k] * x[n]);
        """;

    /// <summary>What takes the numbers of one position together.</summary>
    private static readonly string[] OfChannels =
    [
        "Dense(3, Activation = Tanh)",
        "Maxout(3)",
        "Glu",
        "Softmax",
        "LogSoftmax",
        "BatchNorm",
        "LayerNorm",
        "RmsNorm",
        "L2Normalize",
        "CosineSimilarity(nameof(Source), nameof(Source))",
        "Equation(nameof(Peak))",
    ];

    /// <summary>What has positions.</summary>
    private static readonly string[] OfGrids =
    [
        .. OfChannels,
        "Activate(Gelu)",
        "Activate(Prelu)",
        "Add(nameof(Source), nameof(Source))",
        "Multiply(nameof(Source), nameof(Source))",
        "Concat(nameof(Source), nameof(Source))",
        "Dropout(0.3)",
        "Dropout(0.3, Channels = true)",
        "GaussianNoise(0.1)",
        "StochasticDepth(0.2)",
        "Dense(3, PerStep = true)",
        "MixtureOfExperts(3, Experts = 2, PerStep = true)",
        "GroupNorm(2)",
        "InstanceNorm",
        "SqueezeExcite(Reduction = 2)",
        "GlobalMaxPool",
        "GlobalAveragePool",
        "Pad(1)",
        "Crop(1)",
        "Upsample(2)",
        "Upsample(2, Interpolation = Interpolation.Linear)",
        "Flatten",
        "Skip",
        "ActivityPenalty(L1 = 0.1, L2 = 0.1)",
    ];

    /// <summary>Of a few numbers.</summary>
    public static readonly IReadOnlyList<Reader> OfVectors = List(
    [
        .. OfChannels,
        "MixtureOfExperts(3, Experts = 2)",
        "SoftmaxCrossEntropy",
    ]);

    /// <summary>Of the steps of a sequence.</summary>
    public static readonly IReadOnlyList<Reader> OfSequences = List(
    [
        .. OfGrids,
        "Conv1D(3)",
        "Conv1D(3, Padding = Padding.Same)",
        "DepthwiseConv1D",
        "TransposedConv1D(2)",
        "MaxPool1D(2)",
        "MaxPool1D(3, Stride = 1)",
        "AveragePool1D(2)",
        "Rnn(3)",
        "Gru(3)",
        "Lstm(2, Bidirectional = true)",
        "Attention(2)",
        "LearnedPositions",
        "SinusoidalPositions",
        "Reshape(4, 15)",
        "BinaryCrossEntropy",
    ]);

    /// <summary>Of the pixels of an image.</summary>
    public static readonly IReadOnlyList<Reader> OfImages = List(
    [
        .. OfGrids,
        "Conv2D(3, Kernel = 2)",
        "Conv2D(3, Padding = Padding.Same)",
        "DepthwiseConv2D(Kernel = 2)",
        "TransposedConv2D(2)",
        "MaxPool2D(2)",
        "MaxPool2D(3, Stride = 1, Padding = Padding.Same)",
        "AveragePool2D(2)",
        "Reshape(6, 20)",
        "Huber",
    ]);

    private static IReadOnlyList<Reader> List(IEnumerable<string> attributes) => [.. attributes.Select(attribute => new Reader(attribute))];
}
