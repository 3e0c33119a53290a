namespace NetDsl.Benchmarks.Growth;

/// <summary>A network of dense layers, as many and as wide as it is told.</summary>
internal static class GrownNetwork
{
    /// <summary>The name of its class.</summary>
    public const string Name = "Grown";

    /// <summary>The class that declares it.</summary>
    public static string Declare(int layers, int width)
    {
        var hidden = string.Join('\n', Enumerable.Range(1, layers - 1)
            .Select(i => $"    [Dense({width}, Activation = Relu)] public partial Layer Hidden{i} {{ get; }}"));
        return $$"""
            using NetDsl;
            using static NetDsl.Activations;

            [Network]
            public partial class {{Name}}
            {
                [Input({{width}})] public partial Layer Features { get; }
            {{hidden}}
                [Dense(10)] public partial Layer Digit { get; }
                [SoftmaxCrossEntropy] public partial Loss Error { get; }
            }
            """;
    }
}
