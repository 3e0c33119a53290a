namespace NetDsl.Specifications.Pooling;

/// <summary>[AveragePool2D].</summary>
internal sealed class AveragePool2DSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => WindowPooling.OfPixels("AveragePool2D", Enumerable.Average);

    public override IReadOnlyList<Production> Productions =>
        [new("AveragePool2D", x => x.IsImage, (draw, x) => WindowPooling.Draw(draw, x, "AveragePool2D"))];

    public override IReadOnlyList<SingleLayer> Sizes =>
        [new("AveragePool2D(2)", 28, 28, 32), new("AveragePool2D(3, Stride = 2, Padding = Padding.Same)", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("AveragePool2D(2)", SourceShapes.Image)];
}
