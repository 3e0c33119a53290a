namespace NetDsl.Generator.Tests.Kills;

/// <summary>The networks that are broken, each with loops of its own.</summary>
internal static class Victims
{
    /// <summary>Tiles of outer and dot products, straight lines.</summary>
    public static readonly Victim Tiles = new(nameof(Tiles), """
        [Network]
        public partial class Net
        {
            [Input(10)] public partial Layer Image { get; }
            [Dense(72, Activation = Tanh)] public partial Layer Wide { get; }
            [Dense(20, Activation = Relu)] public partial Layer Code { get; }
            [Dense(3, Activation = Sigmoid)] public partial Layer Digit { get; }
            [MeanSquaredError] public partial Loss Error { get; }
        }
        """);

    /// <summary>The same, with its tiles written out.</summary>
    public static readonly Victim Unrolled = new(nameof(Unrolled), """
        [Network(Unrolled = true)]
        public partial class Net
        {
            [Input(10)] public partial Layer Image { get; }
            [Dense(72, Activation = Tanh)] public partial Layer Wide { get; }
            [Dense(20, Activation = Relu)] public partial Layer Code { get; }
            [Dense(3, Activation = Sigmoid)] public partial Layer Digit { get; }
            [MeanSquaredError] public partial Loss Error { get; }
        }
        """);

    /// <summary>Statistics of a batch, masks of dropout, noise, and a loss of classes.</summary>
    public static readonly Victim Batch = new(nameof(Batch), """
        [Network]
        public partial class Net
        {
            [Input(6)] public partial Layer Row { get; }
            [Dense(12, Activation = Relu)] public partial Layer Hidden { get; }
            [BatchNorm] public partial Layer Norm { get; }
            [Dropout(0.4)] public partial Layer Thinned { get; }
            [GaussianNoise(0.1)] public partial Layer Noisy { get; }
            [Dense(4)] public partial Layer Class { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
        }
        """);

    /// <summary>A convolution, a maximum, labels of which some are left out, and a penalty of weights.</summary>
    public static readonly Victim Image = new(nameof(Image), """
        [Network(Precision = Precision.Double)]
        public partial class Net
        {
            [Input(8, 8, 2)] public partial Layer<double> Picture { get; }
            [Conv2D(4, Kernel = 3, Activation = Tanh, Padding = Padding.Same)] public partial Layer<double> Edges { get; }
            [MaxPool2D(2)] public partial Layer<double> Parts { get; }
            [Dense(3)] public partial Layer<double> Class { get; }
            [SoftmaxCrossEntropy(Sparse = true)] public partial Loss<double> Error { get; }
            [WeightPenalty(Of = nameof(Edges), L2 = 0.01)] public partial Loss<double> Small { get; }
        }
        """);

    /// <summary>A recurrence that streams.</summary>
    public static readonly Victim Series = new(nameof(Series), """
        [Network(Streaming = true)]
        public partial class Net
        {
            [Input(5, 3)] public partial Layer Signal { get; }
            [Gru(12)] public partial Layer State { get; }
            [Dense(2, PerStep = true)] public partial Layer Next { get; }
            [MeanSquaredError] public partial Loss Error { get; }
        }
        """);

    /// <summary>A table, attention, a norm of each step, a join.</summary>
    public static readonly Victim Words = new(nameof(Words), """
        [Network]
        public partial class Net
        {
            [Input(6)] public partial Layer Tokens { get; }
            [Embedding(9, 8)] public partial Layer Embedded { get; }
            [Attention(2, Causal = true)] public partial Layer Attended { get; }
            [Add(nameof(Embedded), nameof(Attended))] public partial Layer Sum { get; }
            [LayerNorm] public partial Layer Norm { get; }
            [Dense(5, PerStep = true)] public partial Layer Next { get; }
            [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }
        }
        """);

    /// <summary>Filters that both passes read across each other, so that one of them reads a copy.</summary>
    public static readonly Victim Filters = new(nameof(Filters), """
        [Network]
        public partial class Net
        {
            [Input(10, 16)] public partial Layer Signal { get; }
            [Conv1D(24, Kernel = 3, Activation = Relu)] public partial Layer Edges { get; }
            [Conv1D(24, Kernel = 3, Activation = Tanh)] public partial Layer Parts { get; }
            [Dense(3)] public partial Layer Kind { get; }
            [MeanSquaredError] public partial Loss Error { get; }
        }
        """);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Victim> All = [Tiles, Unrolled, Batch, Image, Series, Words, Filters];
}
