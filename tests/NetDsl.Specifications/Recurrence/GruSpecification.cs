using static NetDsl.Specifications.PlainDense;

namespace NetDsl.Specifications.Recurrence;

/// <summary>[Gru].</summary>
internal sealed class GruSpecification : LayerSpecification
{
    private static readonly RecurrentReference Reference = new("Gru", 3, (gates, n) =>
    {
        var (reset, update) = (Sigmoid(gates.Sum(0, n)), Sigmoid(gates.Sum(1, n)));
        var candidate = Math.Tanh(gates.Input(2, n) + reset * (gates.State(2, n) + gates.Parameter("RecurrentBias")[n]));
        return ((1 - update) * candidate + update * gates.H[n], 0);
    });

    public override IEnumerable<ReferenceCase> Cases =>
    [
        Reference.Of(4, 3, 2),
        Reference.Of(4, 9, 17, ", LastOnly = true"),
        Reference.OfMasked(3, ", Bidirectional = true"),
        Reference.OfMasked(3, ", LastOnly = true"),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("Gru", x => x.IsSequence, (draw, x) => Reference.Draw(draw, x)) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => Reference.Sizes("Bidirectional = true");

    public override IReadOnlyList<Reader> Readers => [new("Gru(3)", SourceShapes.Sequence)];
}
