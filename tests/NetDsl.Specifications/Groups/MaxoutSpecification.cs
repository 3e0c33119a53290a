using static NetDsl.Specifications.PlainDense;

namespace NetDsl.Specifications.Groups;

/// <summary>[Maxout].</summary>
internal sealed class MaxoutSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        Of("Maxout(3)", [5], 3, 2),
        Of("Maxout(16, Pieces = 3)", [7], 16, 3),
        Of("Maxout(9)", [2, 4], 9, 2),
        Of("Maxout(1, Pieces = 5)", [4], 1, 5),
        Of("Maxout(8, Bias = false)", [6], 8, 2),
    ];

    public override IReadOnlyList<Production> Productions => [new("Maxout", _ => true, Draw)];

    public override IReadOnlyList<SingleLayer> Sizes => [new("Maxout(128, Pieces = 4)", 256)];

    public override IReadOnlyList<Reader> Readers => [new("Maxout(3)", SourceShapes.All)];

    private static LayerCase Of(string layer, int[] shape, int units, int pieces) => new(layer, shape, x => x.PerSample(one =>
    {
        var z = Multiply(one, x.Parameter("Weights"), x.Parameter("Bias"));
        return Enumerable.Range(0, units).Select(n => Enumerable.Range(0, pieces).Max(p => z[p * units + n]));
    }));

    private static DrawnLayer Draw(Drawing draw, Value x)
    {
        var pieces = draw.Number(1, 4);
        var units = draw.Units(pieces * x.Length);
        var isOther = pieces != 2 || draw.OneIn(2);
        return new("Maxout", [units], $"{units}", isOther ? $"Pieces = {pieces}" : "", draw.Maybe("Bias = false"), draw.Initialization())
        {
            IsWeighted = true,
            HasMatrix = true,
            MultiplyAdds = pieces * units * x.Length,
        };
    }
}
