using Microsoft.CodeAnalysis;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Blocks and networks of another assembly.</summary>
public sealed class LibraryTests
{
    private const string Library = """
        using NetDsl;
        using static NetDsl.Activations;

        namespace Library;

        [Block]
        public partial class Inner
        {
            [Input(5)] public partial Layer X { get; }
            [Dense(5, Activation = nameof(Bent))] public partial Layer Second { get; }
            [Dense(5, Activation = Prelu, From = nameof(X))] public partial Layer First { get; }
            [Add(nameof(First), nameof(Second))] public partial Layer Sum { get; }

            [Activation] public static float Bent(float x, [Parameter(0.5f)] float slope) => x > -0.5f ? x : slope * System.MathF.Tanh(x);
        }

        [Block]
        public partial class Outer
        {
            [Input] public partial Layer X { get; }
            [Use<Inner>(Repeat = 2)] public partial Layer Body { get; }
        }

        [Network]
        public partial class Plain
        {
            [Input(5)] public partial Layer Image { get; }
            [Use<Outer>] public partial Layer Z { get; }
            [Dense(3)] public partial Layer Answer { get; }
            [MeanSquaredError] public partial Loss Error { get; }
        }
        """;

    private const string Program = """
        using NetDsl;
        using Library;

        namespace Declared;

        [Network(Precision = Precision.Double)]
        public partial class Own
        {
            [Input(5)] public partial Layer<double> Image { get; }
            [Use<Outer>] public partial Layer<double> Body { get; }
            [Dense(2)] public partial Layer<double> Answer { get; }
            [MeanSquaredError] public partial Loss<double> Error { get; }
        }

        [Network(Like = typeof(Plain), Precision = Precision.Double)]
        public partial class Variation
        {
            [Dense(4, From = nameof(Z))] public partial Layer<double> More { get; }
        }

        [Network(Like = typeof(Variation))]
        public partial class Further
        {
            [Huber] public partial Loss<double> Error { get; }
        }

        public static class Views
        {
            public static string Of(Plain plain) =>
                $"{Inner.In(Outer.In(plain.Z).Body, 1).First} {Inner.In(Outer.In(plain.Z).Body, 1).X}";
        }
        """;

    [Fact]
    public void Are_used_like_ones_own()
    {
        var image = CompiledNetwork.Image(Library);
        var (compilation, result) = CompiledNetwork.Generate(Program, MetadataReference.CreateFromImage(image));
        Assert.DoesNotContain(result.GeneratedTrees, tree => tree.FilePath.Contains("Library", StringComparison.Ordinal));
        var context = new System.Runtime.Loader.AssemblyLoadContext(null, isCollectible: true);
        context.LoadFromStream(new MemoryStream(image));
        var assembly = context.LoadFromStream(new MemoryStream(CompiledNetwork.Image(compilation.WithAssemblyName("Program"))));
        foreach (var name in new[] { "Own", "Variation", "Further" })
        {
            var network = assembly.GetType($"Declared.{name}")!;
            CompiledNetwork.Call(typeof(GradientCheck), nameof(GradientCheck.Run), network, 5, new WeightRange(-0.6, 0.6));
        }

        Assert.Equal(
            ["Body.Body1.Second", "Body.Body1.First", "Body.Body1.Sum"],
            CompiledNetwork.Describe(assembly.GetType("Declared.Own")!).Layers.Skip(1).Take(3).Select(layer => layer.Name));
        Assert.Equal(
            ["Z", "More", "Answer", "Error"],
            CompiledNetwork.Describe(assembly.GetType("Declared.Further")!).Layers.Select(layer => layer.Name).TakeLast(4));
        var views = assembly.GetType("Declared.Views")!.GetMethod("Of")!;
        var plain = Activator.CreateInstance(views.GetParameters()[0].ParameterType, 1, 1);
        Assert.Equal("Z.Body2.First: Dense 5 Z.Body1.Sum: Add 5", views.Invoke(null, [plain]));
    }
}
