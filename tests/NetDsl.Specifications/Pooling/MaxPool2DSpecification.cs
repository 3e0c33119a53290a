namespace NetDsl.Specifications.Pooling;

/// <summary>[MaxPool2D].</summary>
internal sealed class MaxPool2DSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => WindowPooling.OfPixels("MaxPool2D", Enumerable.Max);

    public override IReadOnlyList<Production> Productions =>
        [new("MaxPool2D", x => x.IsImage, (draw, x) => WindowPooling.Draw(draw, x, "MaxPool2D"))];

    public override IReadOnlyList<SingleLayer> Sizes =>
    [
        new("MaxPool2D(2)", 28, 28, 32),
        new("MaxPool2D(3, Stride = 2, Padding = Padding.Same)", 28, 28, 32),
        new("MaxPool2D(2)", 28, 28, 1),
    ];

    public override IReadOnlyList<Reader> Readers =>
        [new("MaxPool2D(2)", SourceShapes.Image), new("MaxPool2D(3, Stride = 1, Padding = Padding.Same)", SourceShapes.Image)];
}
