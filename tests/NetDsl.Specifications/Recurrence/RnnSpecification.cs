namespace NetDsl.Specifications.Recurrence;

/// <summary>[Rnn].</summary>
internal sealed class RnnSpecification : LayerSpecification
{
    private static readonly RecurrentReference Reference = new("Rnn", 1, (gates, n) => (Math.Tanh(gates.Sum(0, n)), 0));

    private static readonly RecurrentReference Silu = Reference with
    {
        Step = (gates, n) => (gates.Sum(0, n) * PlainDense.Sigmoid(gates.Sum(0, n)), 0),
    };

    public override IEnumerable<ReferenceCase> Cases =>
    [
        Reference.Of(4, 3, 2),
        Reference.Of(4, 9, 17, ", LastOnly = true"),
        Reference.OfMasked(3, ", Bidirectional = true"),
        Silu.Of(4, 4, 9, ", Activation = Silu, Bidirectional = true, LastOnly = true"),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("Rnn", x => x.IsSequence, (draw, x) => Reference.Draw(draw, x, draw.Activation(3))) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => Reference.Sizes("Bidirectional = true");

    public override IReadOnlyList<Reader> Readers => [new("Rnn(3)", SourceShapes.Sequence)];
}
