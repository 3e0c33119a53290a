namespace NetDsl.Specifications;

/// <summary>A layer, the shape of what it reads, and what it must compute of that.</summary>
/// <param name="Layer">Its attribute. A second layer of the same shape that it reads is called <c>Other</c>.</param>
/// <param name="Source">The shape of a sample of its source, the layer <c>Before</c>.</param>
/// <param name="Expected">Its values, sample after sample.</param>
internal sealed record LayerCase(string Layer, int[] Source, Func<LayerReading, double[]> Expected) : ReferenceCase(Layer, Source)
{
    /// <summary>Whether it draws numbers while training, and is compared when it does not.</summary>
    public bool DrawsNoise { get; init; }

    /// <summary>Whether it reads an input of token numbers, and no layer.</summary>
    public bool ReadsTokens { get; init; }

    public override string Layers => $$"""
        {{(ReadsTokens ? $"[Input({string.Join(", ", Source)})] public partial Layer Before {{ get; }}" : Sources)}}
        [{{Layer}}] public partial Layer {{Tested}} { get; }
        [Dense(2)] public partial Layer Answer { get; }
        [MeanSquaredError] public partial Loss Error { get; }
        """;

    private string Sources => Layer.Contains("nameof(Other)", StringComparison.Ordinal)
        ? $"{Inputs}\n{Trained("Other", "Sine")}\n{Trained("Before", "Tanh")}"
        : $"{Inputs}\n{Trained("Before", "Tanh")}";

    /// <summary>A layer of images or sequences, its output a function of its source, weights and biases.</summary>
    public static LayerCase OfGrid(string layer, int[] shape, Func<Grid, double[], double[], Grid> expected) => new(layer, shape, x => x.PerSample(one =>
        expected(new(shape[0], shape.Length == 3 ? shape[1] : 1, shape[^1], one), x.Parameter("Weights"), x.Parameter("Bias")).Values));

    /// <summary>A layer of images or sequences without weights.</summary>
    public static LayerCase OfGrid(string layer, int[] shape, Func<Grid, Grid> expected) => OfGrid(layer, shape, (x, _, _) => expected(x));
}
