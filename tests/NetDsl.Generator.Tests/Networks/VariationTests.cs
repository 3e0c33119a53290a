using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Networks that are like another one.</summary>
public sealed class VariationTests
{
    private static readonly NetworkSuite Networks = new()
    {
        {
            "Plain", """
            [Input(6)] public partial Layer Image { get; }
            [Dense(9, Activation = nameof(Bent))] public partial Layer First { get; }
            [Dense(9, Activation = Tanh)] public partial Layer Second { get; }
            [Add(nameof(First), nameof(Second))] public partial Layer Sum { get; }
            [Dense(4)] public partial Layer Answer { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """, "[Activation] static float Bent(float x) => x > -0.5f ? x : MathF.Tanh(x);"
        },
        { "TheSame", "", "", null, false, "Plain" },
        { "Replaced", "[Dense(9, Activation = Sine)] public partial Layer Second { get; }", "", null, false, "Plain" },
        {
            "Inserted", """
            [Dropout(0.25, From = nameof(Second))] public partial Layer Thinned { get; }
            [Dense(4, Activation = nameof(Bent))] public partial Layer Answer { get; }
            [Dense(4)] public partial Layer Scaled { get; }
            """, "[Activation] static float Bent(float x) => MathF.Sin(x);", null, false, "Plain"
        },
        {
            "TakenOut", """
            [Skip] public partial Layer Second { get; }
            [Add(nameof(First), "Second", nameof(First))] public partial Layer Sum { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """, "", null, false, "Plain"
        },
        { "OfAVariation", "[Dense(9, Frozen = true, From = nameof(Image))] public partial Layer First { get; }", "", null, false, "Inserted" },
    };

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_and_replays(string name) => Networks[name].Check(seed: name.Length);

    [Theory]
    [InlineData("TheSame", "Image, First, Second, Sum, Answer, Error")]
    [InlineData("Replaced", "Image, First, Second, Sum, Answer, Error")]
    [InlineData("Inserted", "Image, First, Second, Thinned, Sum, Answer, Scaled, Error")]
    [InlineData("TakenOut", "Image, First, Second, Sum, Answer, Error")]
    [InlineData("OfAVariation", "Image, First, Second, Thinned, Sum, Answer, Scaled, Error")]
    public void Layers_stand_where_data_flows(string name, string layers) =>
        Assert.Equal(layers, string.Join(", ", CompiledNetwork.Describe(Networks[name].Single!).Layers.Select(layer => layer.Name)));

    [Fact]
    public void A_layer_that_is_inserted_is_read_by_the_one_below()
    {
        var network = CompiledNetwork.Describe(Networks["Inserted"].Single!);
        Assert.Equal(["Scaled"], network.Layers.Single(layer => layer.Name == "Error").Sources);
        Assert.Equal(["First", "Second"], network.Layers.Single(layer => layer.Name == "Sum").Sources);
        Assert.Equal("First", CompiledNetwork.Describe(Networks["TakenOut"].Single!).Layers.Single(layer => layer.Name == "Second").PassesOn);
    }

    [Fact]
    public void A_formula_keeps_the_meaning_that_it_has_in_its_class()
    {
        var layers = CompiledNetwork.Describe(Networks["Inserted"].Single!).Layers;
        Assert.Contains("tanh", layers.Single(layer => layer.Name == "First").Equations[^1], StringComparison.Ordinal);
        Assert.Contains("sin", layers.Single(layer => layer.Name == "Answer").Equations[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_inherited_is_a_member()
    {
        var layer = Networks["Replaced"].Double!.GetProperty("First")!;
        Assert.Equal(typeof(Layer<double>), layer.PropertyType);
        Assert.True(layer.GetMethod!.IsPublic);
    }
}
