namespace NetDsl.Specifications.Joins;

/// <summary>[Add].</summary>
internal sealed class AddSpecification : LayerSpecification
{
    public override IEnumerable<ReferenceCase> Cases => ElementwiseJoin.Of("Add", (a, b) => a + b);

    public override IReadOnlyList<Production> Productions =>
    [
        new("Add", _ => true, (draw, x) => ElementwiseJoin.Draw(draw, x, "Add")) { Streams = true },
        new("Residual", x => x.IsVector, Residual),
    ];

    public override IReadOnlyList<SingleLayer> Sizes => [new("Add(nameof(Before), nameof(Other))", 28, 28, 32)];

    public override IReadOnlyList<Reader> Readers => [new("Add(nameof(Source), nameof(Source))", SourceShapes.Grid)];

    /// <summary>A skip over a dense layer of the same width.</summary>
    private static DrawnLayer Residual(Drawing draw, Value x) => DrawnLayer.Join("Add", x.Shape, [x]) with
    {
        MultiplyAdds = x.Length * x.Length,
        Branch = new("Dense", x.Shape, $"{x.Length}", draw.Activation(2)) { IsWeighted = true, HasMatrix = true },
    };
}
