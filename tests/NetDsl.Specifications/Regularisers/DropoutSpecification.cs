namespace NetDsl.Specifications.Regularisers;

/// <summary>[Dropout].</summary>
internal sealed class DropoutSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases =>
    [
        new LayerCase("Dropout(0.4)", [17], x => x.Values) { DrawsNoise = true },
        new LayerCase("Dropout(0.4, Channels = true)", [2, 3, 8], x => x.Values) { DrawsNoise = true },
        new LayerCase("Dropout(0)", [5], x => x.Values),
    ];

    public override IReadOnlyList<Production> Productions =>
    [
        new("Dropout", _ => true, (draw, x) => new("Dropout", x.Shape, draw.Pick("0", "0.3"))) { Streams = true },
        new("Dropout of channels", x => x.HasPositions, (draw, x) => new("Dropout", x.Shape, draw.Pick("0", "0.3"), "Channels = true"))
        {
            Streams = true,
        },
    ];

    public override IReadOnlyList<SingleLayer> Sizes =>
        [new("Dropout(0.5)", 28, 28, 32), new("Dropout(0.5, Channels = true)", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers =>
        [new("Dropout(0.3)", SourceShapes.Grid), new("Dropout(0.3, Channels = true)", SourceShapes.Grid)];

    public override string? WithoutOracle => "torch draws other numbers";
}
