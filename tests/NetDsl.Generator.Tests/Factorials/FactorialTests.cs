using System.Reflection;
using NetDsl.Lab;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>The networks that are generated for all combinations of tricks.</summary>
public sealed class FactorialTests
{
    private static readonly Lazy<Assembly> Zoo = new(() => CompiledNetwork.Compile(FactorialSource.Whole, CompiledNetwork.Lab));

    public static TheoryData<string> Combinations =>
    [
        "ThinWavy", "ThinDeep", "WavyDeep", "ThinWavyDeep", "ThinSmooth", "WavySmooth", "ThinWavySmooth", "DeepSmooth", "ThinDeepSmooth",
        "WavyDeepSmooth", "ThinWavyDeepSmooth",
    ];

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Each_combination_is_a_network_that_replays(string name) => new NetworkPair(Cell(name), null, name).Check(seed: name.Length);

    [Fact]
    public void There_are_no_others() => Assert.Equal(
        Combinations.Select(row => row.Data).Order(StringComparer.Ordinal),
        Tricks.GetNestedTypes().Select(type => type.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_design_has_all_networks_in_binary_order()
    {
        var design = Design();
        Assert.Equal("Tricks", design.Name);
        Assert.Equal(["dropout", "sine", "two steps", "smoothed"], design.Tricks);
        Assert.Equal(
            ["Plain", "Thin", "Wavy", "ThinWavy", "Deep", "ThinDeep", "WavyDeep", "ThinWavyDeep", "Smooth", "ThinSmooth", "WavySmooth", "ThinWavySmooth",
                "DeepSmooth", "ThinDeepSmooth", "WavyDeepSmooth", "ThinWavyDeepSmooth"],
            design.Cells.Select(cell => cell.Description.Name));
    }

    [Theory]
    [InlineData("ThinWavy", "Image, First, Thinned, Second, Answer, Error")]
    [InlineData("WavyDeep", "Image, First, Further, Sum, Second, Answer, Error")]
    [InlineData("ThinDeep", "Image, First, Thinned, Further, Sum, Second, Answer, Error")]
    public void A_combination_has_the_layers_of_all_its_tricks(string name, string layers) =>
        Assert.Equal(layers, string.Join(", ", Describe(name).Layers.Select(layer => layer.Name)));

    [Fact]
    public void A_formula_keeps_the_meaning_that_it_has_in_its_class()
    {
        var layers = Describe("ThinWavyDeepSmooth").Layers;
        Assert.Contains("tanh", layers.Single(layer => layer.Name == "First").Equations[^1], StringComparison.Ordinal);
        Assert.Contains("sin", layers.Single(layer => layer.Name == "Second").Equations[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_that_insert_behind_one_layer_the_second_reads_the_first()
    {
        var layers = Describe("ThinDeep").Layers.ToDictionary(layer => layer.Name);
        Assert.Equal(["First"], layers["Thinned"].Sources);
        Assert.Equal(["Thinned"], layers["Further"].Sources);
        Assert.Equal(["Thinned", "Further"], layers["Sum"].Sources);
        Assert.Equal(["Sum"], layers["Second"].Sources);
    }

    [Fact]
    public void All_layers_are_members_of_it()
    {
        foreach (var name in new[] { "Image", "First", "Thinned", "Second", "Answer" })
            Assert.Equal(typeof(Layer), Cell("ThinWavy").GetProperty(name)!.PropertyType);
        Assert.Equal(typeof(Loss), Cell("ThinWavy").GetProperty("Error")!.PropertyType);
    }

    /// <summary>The design of a class.</summary>
    public static FactorialDesign DesignOf<TFactorial>()
        where TFactorial : IFactorial => TFactorial.Design;

    private static Type Tricks => Zoo.Value.GetType("Zoo.Tricks")!;

    private static Type Cell(string name) => Tricks.GetNestedType(name)!;

    private static NetworkDescription Describe(string name) => CompiledNetwork.Describe(Cell(name));

    private static FactorialDesign Design() => (FactorialDesign)CompiledNetwork.Call(typeof(FactorialTests), nameof(DesignOf), Tricks)!;
}
