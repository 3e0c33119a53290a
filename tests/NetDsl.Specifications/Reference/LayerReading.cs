namespace NetDsl.Specifications;

/// <summary>What a plain loop computes a layer from: the channels of each position of each sample of a batch, and the weights.</summary>
/// <param name="Values">What the layer read, sample after sample.</param>
/// <param name="Shape">The shape of a sample of it.</param>
/// <param name="Batch">The number of samples.</param>
/// <param name="IsTraining">Whether it was computed while training.</param>
/// <param name="Parameter">The weights of the layer by their name; none where it has none of that name.</param>
/// <param name="Of">The values of another input or layer by its name, sample after sample.</param>
internal sealed record LayerReading(
    double[] Values, int[] Shape, int Batch, bool IsTraining, Func<string, double[]> Parameter, Func<string, double[]> Of)
{
    public int Channels => Shape[^1];

    public int Positions => Shape[..^1].Aggregate(1, (product, size) => product * size);

    /// <summary>All samples, each with its positions, each with its channels.</summary>
    public double[][][] Samples => [.. Values.Chunk(Channels).Chunk(Positions)];

    /// <summary>A layer that computes each position of each sample by itself.</summary>
    public double[] PerPosition(Func<double[], IEnumerable<double>> layer) => [.. Values.Chunk(Channels).SelectMany(layer)];

    /// <summary>A layer that computes each position of each sample by itself, of two layers of one shape.</summary>
    public double[] PerPosition(string other, Func<double[], double[], IEnumerable<double>> layer) =>
        [.. Values.Chunk(Channels).Zip(Of(other).Chunk(Channels)).SelectMany(pair => layer(pair.First, pair.Second))];

    /// <summary>A layer that computes each element by itself.</summary>
    public double[] PerElement(Func<double, double> layer) => [.. Values.Select(layer)];

    /// <summary>A layer that computes each sample by itself, flat.</summary>
    public double[] PerSample(Func<double[], IEnumerable<double>> layer) => [.. Values.Chunk(Channels * Positions).SelectMany(layer)];
}
