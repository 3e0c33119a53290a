namespace NetDsl.Specifications.Joins;

/// <summary>Joins of layers of one shape, element by element: what they compute, and how they are drawn.</summary>
internal static class ElementwiseJoin
{
    public static IEnumerable<ReferenceCase> Of(string kind, Func<double, double, double> join) =>
    [
        .. new int[][] { [5], [17], [3, 8] }.Select(shape => new LayerCase($"{kind}(nameof(Before), nameof(Other))", shape, x =>
            [.. x.Values.Zip(x.Of("Other"), join)])),
        new LayerCase($"{kind}(nameof(Other), nameof(Before), nameof(Other))", [2, 3, 4], x =>
            [.. x.Values.Zip(x.Of("Other"), (a, b) => join(join(b, a), b))]),
    ];

    public static DrawnLayer Draw(Drawing draw, Value x, string kind) =>
        DrawnLayer.Join(kind, x.Shape, [x, .. Others(draw, x.IsLike, draw.Number(1, 2))]);

    /// <summary>Values that are joined to one, it itself among them.</summary>
    public static IEnumerable<Value> Others(Drawing draw, Func<Value, bool> suits, int count) =>
        Enumerable.Range(0, count).Select(_ => draw.Other(suits)!);
}
