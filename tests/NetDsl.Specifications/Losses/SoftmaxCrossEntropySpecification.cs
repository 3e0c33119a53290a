using static NetDsl.Specifications.PlainDense;

namespace NetDsl.Specifications.Losses;

/// <summary>[SoftmaxCrossEntropy].</summary>
internal sealed class SoftmaxCrossEntropySpecification : LossSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
        new int[][] { [4], [17], [5, 3], [4, 16], [2, 3, 9] }.SelectMany((shape, number) => OfShape(shape, number % 2 == 0 ? 0 : 0.2));

    // Twice, since it has most options.
    public override IReadOnlyList<LossProduction> Productions =>
    [
        new("SoftmaxCrossEntropy", Suits, Options),
        new("SoftmaxCrossEntropy", Suits, Options),
    ];

    public override IReadOnlyList<SingleLayer> Sizes =>
    [
        new("SoftmaxCrossEntropy", 1000),
        new("SoftmaxCrossEntropy(LabelSmoothing = 0.1)", 1000),
        new("SoftmaxCrossEntropy(Sparse = true)", 64, 64),
    ];

    public override IReadOnlyList<Reader> Readers => [new("SoftmaxCrossEntropy", SourceShapes.Vector)];

    private static IEnumerable<LossCase> OfShape(int[] shape, double smoothing)
    {
        var option = smoothing == 0 ? "" : $"(LabelSmoothing = {smoothing})";
        yield return new($"SoftmaxCrossEntropy{option}", shape, (z, t) => Compute(z, t, smoothing));
        yield return new($"SoftmaxCrossEntropy(Sparse = true, LabelSmoothing = {0.2 - smoothing}, Weight = 0.5)", shape, (z, t) =>
            OfNumbers(z, t, 0.2 - smoothing));
    }

    private static double[] Compute(LayerReading reading, double[] targets, double smoothing) =>
        [.. OfPositions(reading, targets, smoothing).Chunk(reading.Positions).Select(sample => sample.Average())];

    /// <summary>The sum over the positions of a sample whose class is known.</summary>
    private static double[] OfNumbers(LayerReading reading, double[] numbers, double smoothing)
    {
        var classes = Enumerable.Range(0, reading.Channels).ToArray();
        var targets = numbers.SelectMany(number => classes.Select(n => n == number ? 1.0 : 0.0)).ToArray();
        return
        [
            .. OfPositions(reading, targets, smoothing).Zip(numbers).Chunk(reading.Positions)
                .Select(sample => sample.Where(position => position.Second >= 0).Sum(position => position.First)),
        ];
    }

    private static double[] OfPositions(LayerReading reading, double[] targets, double smoothing) =>
    [
        .. reading.Values.Chunk(reading.Channels).Zip(targets.Chunk(reading.Channels), (z, t) => -Softmax(z)
            .Zip(t, (p, share) => ((1 - smoothing) * share + smoothing / z.Length) * Math.Log(p))
            .Sum()),
    ];

    private static bool Suits(Value value) => value.Channels > 1 && (value.HasPositions || !value.IsStreamed) && value.IsLogitsOf("Softmax");

    private static string[] Options(Drawing draw) => [draw.Maybe("Sparse = true", 2), draw.Maybe("LabelSmoothing = 0.1")];
}
