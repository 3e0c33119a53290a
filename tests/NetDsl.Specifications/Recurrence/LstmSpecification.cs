using static NetDsl.Specifications.PlainDense;

namespace NetDsl.Specifications.Recurrence;

/// <summary>[Lstm].</summary>
internal sealed class LstmSpecification : LayerSpecification
{
    private static readonly RecurrentReference Reference = WithForgetBias(1);

    public override IEnumerable<ReferenceCase> Cases =>
    [
        Reference.Of(4, 3, 2),
        Reference.Of(4, 9, 17, ", LastOnly = true"),
        Reference.OfMasked(3, ", Bidirectional = true"),
        WithForgetBias(0.25).Of(4, 2, 8, ", ForgetBias = 0.25, Initialization = Initialization.He"),
    ];

    public override IReadOnlyList<Production> Productions =>
        [new("Lstm", x => x.IsSequence, (draw, x) => Reference.Draw(draw, x, draw.Maybe("ForgetBias = 0"))) { Streams = true }];

    public override IReadOnlyList<SingleLayer> Sizes => Reference.Sizes("Bidirectional = true, LastOnly = true");

    public override IReadOnlyList<Reader> Readers => [new("Lstm(2, Bidirectional = true)", SourceShapes.Sequence)];

    private static RecurrentReference WithForgetBias(double bias) => new("Lstm", 4, (gates, n) =>
    {
        var c = Sigmoid(gates.Sum(1, n) + bias) * gates.C[n] + Sigmoid(gates.Sum(0, n)) * Math.Tanh(gates.Sum(2, n));
        return (Sigmoid(gates.Sum(3, n)) * Math.Tanh(c), c);
    });
}
