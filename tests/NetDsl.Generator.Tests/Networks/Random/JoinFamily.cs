namespace NetDsl.Generator.Tests;

/// <summary>Joins of values, one of them several times too.</summary>
internal static class JoinFamily
{
    public static readonly IReadOnlyList<Production> Productions =
    [
        new("Add", _ => true, (draw, x) => Elementwise(draw, x, "Add")) { Streams = true },
        new("Multiply", _ => true, (draw, x) => Elementwise(draw, x, "Multiply")) { Streams = true },
        new("Concat", _ => true, Concat) { Streams = true },
        new("CosineSimilarity", x => !x.IsStreamed || x.IsTrained, CosineSimilarity) { Streams = true },
        new("Residual", x => x.IsVector, Residual),
    ];

    /// <summary>A join of values.</summary>
    public static DrawnLayer Of(string kind, int[] shape, IReadOnlyList<Value> sources, string option = "") =>
        new(kind, shape, [.. sources.Select(source => source.Reference), option]) { NamesItsSources = true, Others = [.. sources.Skip(1)] };

    private static DrawnLayer Elementwise(Drawing draw, Value x, string kind) =>
        Of(kind, x.Shape, [x, .. Others(draw, x.IsLike, draw.Number(1, 2))]);

    private static DrawnLayer Concat(Drawing draw, Value x)
    {
        IReadOnlyList<Value> sources = [x, .. Others(draw, other => Fits(other, x), draw.Number(1, 3))];
        return Of("Concat", [.. x.Shape[..^1], sources.Sum(source => source.Channels)], sources);
    }

    private static DrawnLayer CosineSimilarity(Drawing draw, Value x)
    {
        int[] shape = x.IsVector ? [1] : x.Shape[..^1];
        var other = draw.Other(x.IsLike)!;

        // Of single numbers, and of a value and itself, the cosine is 1 but for ε: a small one leaves no slope that could be seen.
        var epsilon = x.Channels == 1 || other == x ? "Epsilon = 0.01" : draw.Maybe("Epsilon = 0.01", 2);
        return Of("CosineSimilarity", shape, [x, other], epsilon) with { EndsTime = x.IsVector };
    }

    /// <summary>A skip over a dense layer of the same width.</summary>
    private static DrawnLayer Residual(Drawing draw, Value x) => Of("Add", x.Shape, [x]) with
    {
        MultiplyAdds = x.Length * x.Length,
        Branch = new("Dense", x.Shape, $"{x.Length}", draw.Activation(2)) { IsWeighted = true, HasMatrix = true },
    };

    private static IEnumerable<Value> Others(Drawing draw, Func<Value, bool> suits, int count) =>
        Enumerable.Range(0, count).Select(_ => draw.Other(suits)!);

    private static bool Fits(Value other, Value x) =>
        other.Shape[..^1].SequenceEqual(x.Shape[..^1]) && other.IsStreamed == x.IsStreamed;
}
