using NetDsl.Generator.Tests.Kills;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// What is generated stays small: the JIT stops optimising large methods and those with many locals, and compiling long files
/// takes the user's time.
/// </summary>
public sealed class SizeTests
{
    private const int MostBytes = 15_000;
    private const int MostLocals = 300;
    private const int MostLines = 5_000;

    [Fact]
    public void Methods_of_wide_networks() => AssertSmall(Network("Wide", """
        [Input(4096)] public partial Layer Image { get; }
        [Dense(4096, Activation = Relu)] public partial Layer First { get; }
        [Dense(4095, Activation = Mish)] public partial Layer Second { get; }
        [Dense(4096, Activation = Gelu, From = nameof(First))] public partial Layer Third { get; }
        [Add(nameof(First), nameof(Third))] public partial Layer Sum { get; }
        [Concat(nameof(Sum), nameof(Second), nameof(Sum))] public partial Layer All { get; }
        [Dropout(0.5)] public partial Layer Thinned { get; }
        [Dense(1000)] public partial Layer Digit { get; }
        [SoftmaxCrossEntropy] public partial Loss Error { get; }
        """));

    [Fact]
    public void Methods_of_narrow_networks() => AssertSmall(Network("Narrow", $$"""
        [Input(7)] public partial Layer Image { get; }
        [Dense(7, Activation = Mish)] public partial Layer First { get; }
        [Dense(7, Activation = Mish)] public partial Layer Second { get; }
        [Add(nameof(First), nameof(Second))] public partial Layer Sum { get; }
        [Multiply(nameof(First), nameof(Second), nameof(Sum))] public partial Layer Product { get; }
        [Concat(nameof(Sum), nameof(Product), nameof(First), nameof(Second))] public partial Layer All { get; }
        [Dense(7, Activation = Gelu)] public partial Layer Digit { get; }
        [SoftmaxCrossEntropy] public partial Loss Error { get; }
        [Dense(7, Activation = Softplus, From = nameof(First))] public partial Layer Answer { get; }
        [Huber] public partial Loss Deviation { get; }
        """));

    [Fact]
    public void Methods_of_deep_networks() => AssertSmall(Network("Deep", Layers(64)));

    /// <summary>A layer's part of a pass is one method, however many equations it has.</summary>
    [Fact]
    public void Methods_of_recurrent_networks_and_attention() => AssertSmall(Network("Gated", """
        [Input(20, 24)] public partial Layer Words { get; }
        [Lstm(48)] public partial Layer State { get; }
        [Attention(4)] public partial Layer Attended { get; }
        [LayerNorm] public partial Layer Normal { get; }
        [Gru(33, LastOnly = true)] public partial Layer Memory { get; }
        [Dense(10)] public partial Layer Digit { get; }
        [SoftmaxCrossEntropy] public partial Loss Error { get; }
        """));

    [Fact]
    public void No_line_is_longer_than_140_letters()
    {
        var lines = Victims.All.SelectMany(victim => victim.Files.SelectMany(file => file.Value.Split('\n'))).ToList();
        Assert.True(lines.Count > 4000, $"{lines.Count} lines");
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 140));
    }

    [Fact]
    public void The_source_grows_with_the_layers()
    {
        var (some, twice) = (Length(Layers(24)), Length(Layers(48)));
        Assert.InRange(twice, 1.6 * some, 2.2 * some);
    }

    [Theory]
    [InlineData(64)]
    [InlineData(67)]
    public void The_source_does_not_grow_with_the_widths(int width)
    {
        var (narrow, wide) = (Length(Hidden(width)), Length(Hidden(16 * width)));
        Assert.InRange(wide, 1, 1.1 * narrow);

        static string Hidden(int width) => $$"""
            [Input({{width}})] public partial Layer Image { get; }
            [Dense({{width}}, Activation = Relu)] public partial Layer First { get; }
            [Dense({{width}}, Activation = Tanh)] public partial Layer Second { get; }
            [Dense(10)] public partial Layer Digit { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """;
    }

    private static string Layers(int count) =>
        "[Input(30)] public partial Layer Image { get; }\n"
        + string.Join('\n', Enumerable.Range(1, count).Select(i => i % 4 == 3
            ? $"[Add(nameof(L{i - 1}), nameof(L{i - 2}))] public partial Layer L{i} {{ get; }}"
            : $"[Dense({(i % 4 == 0 ? 7 : 33)}, Activation = {(i % 2 == 0 ? "Relu" : "Tanh")})] public partial Layer L{i} {{ get; }}"))
        + $"\n[Dense(5, From = nameof(L{count}))] public partial Layer Digit {{ get; }}\n"
        + "[SoftmaxCrossEntropy] public partial Loss Error { get; }";

    private static string Network(string name, string layers) => $$"""
        using NetDsl;
        using static NetDsl.Activations;

        [Network]
        public partial class {{name}}
        {
        {{layers}}
        }
        """;

    private static int Length(string layers) => Files(Network("Net", layers)).Sum(file => file.Length);

    private static List<string> Files(string source) =>
        [.. CompiledNetwork.Generate(source).Result.Results.Single().GeneratedSources.Select(file => file.SourceText.ToString())];

    private static void AssertSmall(string source)
    {
        Assert.All(Files(source), file => Assert.InRange(file.Split('\n').Length, 1, MostLines));

        // The static constructor runs once; nothing is won by optimising it.
        var sizes = MethodSize.Of(CompiledNetwork.Image(source))
            .Where(method => !method.Name.EndsWith("..cctor", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(sizes);
        Assert.DoesNotContain(sizes, method => method.Bytes > MostBytes || method.Locals > MostLocals);
    }
}
