using static NetDsl.Specifications.PlainDense;

namespace NetDsl.Specifications.Attention;

/// <summary>[Attention].</summary>
internal sealed class AttentionSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        Of("Attention(1)", [3, 2], 1),
        Of("Attention(2, Causal = true)", [5, 6], 2, isCausal: true),
        Of("Attention(4)", [9, 32], 4),
        Of("Attention(3, Bias = false, Initialization = Initialization.Orthogonal)", [4, 3], 3),
        Of("Attention(1, Causal = true)", [20, 8], 1, isCausal: true),
        Of("Attention(2, Mask = nameof(Present))", [5, 4], 2, mask: "Present"),
        Of("Attention(2, Causal = true, Mask = nameof(Present))", [5, 4], 2, isCausal: true, mask: "Present"),
        Of("Attention(2, Memory = nameof(Other))", [5, 4], 2, memory: "Other"),
        Of("Attention(2, Memory = nameof(Other), Mask = nameof(Present))", [5, 6], 2, mask: "Present", memory: "Other"),
    ];

    public override IReadOnlyList<Production> Productions => [new("Attention", x => x.IsSequence, Draw) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes =>
    [
        new("Attention(4)", 64, 64),
        new("Attention(4, Causal = true)", 64, 64),
        new("Attention(4, Memory = nameof(Other))", 64, 64),
    ];

    public override IReadOnlyList<Reader> Readers => [new("Attention(2)", SourceShapes.Sequence)];

    private static LayerCase Of(string layer, int[] shape, int heads, bool isCausal = false, string? mask = null, string? memory = null) => new(layer, shape, x =>
    {
        var present = mask is null ? null : x.Of(mask).Chunk(x.Positions).ToArray();
        var read = memory is null ? x : x with { Values = x.Of(memory) };
        return [.. x.Samples.Zip(read.Samples).SelectMany((sample, row) =>
            Attend(x, sample.First, sample.Second, heads, (i, j) => present?[row][j] is null or > 0.5 && (!isCausal || j <= i)))];
    })
    {
        Above = mask is null ? "" : $"[Input({shape[0]})] public partial Layer {mask} {{ get; }}",
    };

    /// <summary>Each step takes the mean of the values of all that it sees, weighted by how well their keys suit its query.</summary>
    private static IEnumerable<double> Attend(LayerReading layer, double[][] x, double[][] memory, int heads, Func<int, int, bool> sees)
    {
        var size = x[0].Length / heads;
        var (q, k, v) = (Project(x, "Query"), Project(memory, "Key"), Project(memory, "Value"));
        var mixed = x.Select((_, i) => Enumerable.Range(0, heads).SelectMany(head => Mix(i, head * size)).ToArray()).ToArray();
        return Project(mixed, "Output").SelectMany(row => row);

        IEnumerable<double> Mix(int i, int first)
        {
            var seen = Enumerable.Range(0, memory.Length).Where(j => sees(i, j)).ToArray();
            var shares = Softmax([.. seen.Select(j => Sum(size, d => q[i][first + d] * k[j][first + d]) / Math.Sqrt(size))]);
            return Enumerable.Range(first, size).Select(d => seen.Zip(shares, (j, share) => share * v[j][d]).Sum());
        }

        double[][] Project(double[][] rows, string name) =>
            [.. rows.Select(row => Multiply(row, layer.Parameter(name), layer.Parameter($"{name}Bias")))];
    }

    private static DrawnLayer Draw(Drawing draw, Value x)
    {
        var memory = draw.OneIn(3) ? draw.MemoryOf(x) : x;
        var isCausal = x.IsStreamed || memory.Shape[0] == x.Shape[0] && draw.OneIn(2);
        return draw.Masked(memory, new(
            "Attention",
            x.Shape,
            $"{draw.CommonDivisor(x.Channels, x.Channels)}",
            isCausal ? "Causal = true" : "",
            memory == x ? "" : $"Memory = {memory.Reference}",
            draw.Maybe("Bias = false"),
            draw.Initialization())
        {
            IsWeighted = true,
            HasMatrix = true,
            Others = memory == x ? [] : [memory],
            MultiplyAdds = 2 * (x.Length + memory.Length) * x.Channels + 2 * x.Length * memory.Shape[0],
        });
    }
}
