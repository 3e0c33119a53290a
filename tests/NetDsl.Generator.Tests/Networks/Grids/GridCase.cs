namespace NetDsl.Generator.Tests;

/// <summary>A layer of sequences or images and what it computes, by plain loops.</summary>
/// <param name="Layer">Its attribute.</param>
/// <param name="Shape">The shape of its source.</param>
/// <param name="Expected">Its output, of its source, weights and biases.</param>
internal sealed record GridCase(string Layer, int[] Shape, Func<Grid, double[], double[], Grid> Expected)
{
    /// <summary>A network in which the layer reads what is trained, so that its gradient for the source counts.</summary>
    public string Layers => $$"""
        [Input(4)] public partial Layer Code { get; }
        [Dense({{Shape.Aggregate((product, size) => product * size)}}, Activation = Tanh)] public partial Layer Drawn { get; }
        [Reshape({{string.Join(", ", Shape)}})] public partial Layer Image { get; }
        [{{Layer}}] public partial Layer Tested { get; }
        [MeanSquaredError] public partial Loss Error { get; }
        """;

    /// <summary>The source as an image.</summary>
    public Grid Source(double[] values) => new(Shape[0], Shape.Length == 3 ? Shape[1] : 1, Shape[^1], values);
}
