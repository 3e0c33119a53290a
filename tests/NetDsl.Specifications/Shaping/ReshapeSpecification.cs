namespace NetDsl.Specifications.Shaping;

/// <summary>[Reshape].</summary>
internal sealed class ReshapeSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => [new LayerCase("Reshape(6, 5)", [3, 2, 5], x => x.Values)];

    public override IReadOnlyList<Production> Productions => [new("Reshape", _ => true, Draw)];

    public override IReadOnlyList<SingleLayer> Sizes => [new("Reshape(784, 32)", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("Reshape(4, 15)", SourceShapes.Sequence), new("Reshape(6, 20)", SourceShapes.Image)];

    /// <summary>A vector, a sequence or an image; from time to time with axes of one element.</summary>
    private static DrawnLayer Draw(Drawing draw, Value x)
    {
        var shape = new List<int>();
        var rest = x.Length;
        for (var axes = draw.Number(1, draw.OneIn(8) ? 4 : 3); axes > 1; axes--)
        {
            shape.Add(draw.CommonDivisor(rest, rest));
            rest /= shape[^1];
        }

        shape.Add(rest);
        return new("Reshape", [.. shape], string.Join(", ", shape));
    }
}
