using Xunit;
using static NetDsl.Generator.Tests.GridReference;

namespace NetDsl.Generator.Tests;

/// <summary>Poolings of every option against plain loops over the elements inside.</summary>
public sealed class PoolingTests
{
    private static readonly GridSuite Layers = Declare();

    public static TheoryData<string> Names => Layers.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Layers.Check(name);

    private static GridSuite Declare()
    {
        var layers = new GridSuite();
        Add(layers, "Max", Enumerable.Max);
        Add(layers, "Average", Enumerable.Average);
        return layers;
    }

    private static void Add(GridSuite layers, string kind, Func<IEnumerable<double>, double> pool)
    {
        layers.Add($"{kind}OfPairs", $"{kind}Pool2D(2)", [4, 6, 8], x => Pool(x, new(2, 2, 2), new(3, 2, 2), pool));
        layers.Add($"{kind}OfOneChannel", $"{kind}Pool2D(2)", [5, 4, 1], x => Pool(x, new(2, 2, 2), new(2, 2, 2), pool));
        layers.Add($"{kind}OfOverlaps", $"{kind}Pool2D(3, Stride = 2)", [7, 5, 6], x => Pool(x, new(3, 3, 2), new(2, 3, 2), pool));
        layers.Add($"{kind}OfOblongs", $"{kind}Pool2D(2, SizeWidth = 3, StrideHeight = 1)", [4, 6, 17], x =>
            Pool(x, new(3, 2), new(2, 3, 3), pool));
        layers.Add($"{kind}Padded", $"{kind}Pool2D(3, Stride = 2, Pad = 1)", [5, 6, 8], x =>
            Pool(x, new(3, 3, 2, Before: 1), new(3, 3, 2, Before: 1), pool));
        layers.Add($"{kind}OfTheSameSize", $"{kind}Pool2D(3, Stride = 1, Padding = Padding.Same)", [4, 3, 3], x =>
            Pool(x, new(4, 3, Before: 1), new(3, 3, Before: 1), pool));
        layers.Add($"{kind}OfAllOnce", $"{kind}Pool2D(2, Padding = Padding.Same)", [5, 4, 8], x =>
            Pool(x, new(3, 2, 2), new(2, 2, 2), pool));
        layers.Add($"{kind}OfSteps", $"{kind}Pool1D(3)", [10, 9], x => Pool(x, new(3, 3, 3), new(1), pool));
        layers.Add($"{kind}OfThePast", $"{kind}Pool1D(3, Stride = 1, Padding = Padding.Causal)", [6, 8], x =>
            Pool(x, new(6, 3, Before: 2), new(1), pool));
        layers.Add($"{kind}OfAnImage", $"Global{kind}Pool", [4, 5, 8], x => Pool(x, new(1, 4), new(1, 5), pool));
        layers.Add($"{kind}OfASequence", $"Global{kind}Pool", [7, 3], x => Pool(x, new(1, 7), new(1), pool));
    }
}
