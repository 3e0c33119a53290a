using NetDsl.Generator.Formulas;
using NetDsl.Generator.Parsing;
using Xunit;

namespace NetDsl.Generator.Tests.Parsing;

public sealed class NetworkParserTests
{
    private static readonly ParsedNetwork Whole = Parse(NetworkSource.Whole);

    [Fact]
    public void A_good_declaration_is_sound()
    {
        Assert.Empty(Whole.Problems);
        Assert.True(Whole.IsSound);
        Assert.True(Whole.Declaration.CanBeExtended);
        Assert.Equal(Whole.Declaration.Layers.Count, Whole.Declaration.OpenProperties.Count);
    }

    [Fact]
    public void The_class_is_read()
    {
        var network = Whole.Declaration;
        Assert.Equal(
            ("Zoo.Models", "Classifier", "internal", true, NetDsl.Generator.Parsing.Precision.Double),
            (network.Namespace, network.Name, network.Accessibility, network.HasDocumentation, network.Precision));
        Assert.Equal(["partial class Outer"], network.ContainingTypes);
    }

    [Fact]
    public void Layers_are_in_the_order_of_declaration() => Assert.Equal(
        ["Input Features", "Dense Hidden", "Dense Side", "Add Sum", "Concat Both", "Multiply Product", "Dropout Thinned",
            "Dense Species", "SoftmaxCrossEntropy Error", "Dense Age", "Minimize Deviation", "Dense Alive", "Minimize Doubt"],
        Whole.Declaration.Layers.Select(layer => $"{layer.Kind} {layer.Name}"));

    [Theory]
    [InlineData("Features", "shape=4,2")]
    [InlineData("Hidden", "units=16; Activation=Snake; Bias=false; Initialization=He")]
    [InlineData("Side", "units=16; From=Features; Activation=Sigmoid")]
    [InlineData("Sum", "sources=Hidden,Side")]
    [InlineData("Thinned", "probability=0.1; From=Both")]
    [InlineData("Error", "Weight=0.5")]
    [InlineData("Deviation", "loss=Huber; Delta=1.5")]
    [InlineData("Doubt", "loss=BinaryCrossEntropy")]
    public void Arguments_have_the_names_of_parameters_and_properties(string layer, string arguments) => Assert.Equal(
        arguments,
        string.Join("; ", Layer(layer).Arguments.Select(argument => $"{argument.Name}={string.Join(",", argument.Values)}")));

    [Theory]
    [InlineData("Hidden", "internal", "global::NetDsl.Layer<double>", true)]
    [InlineData("Side", "public", "global::NetDsl.Layer<double>", false)]
    [InlineData("Doubt", "public", "global::NetDsl.Loss<double>", false)]
    public void Properties_are_read(string name, string modifiers, string type, bool hasDocumentation)
    {
        var layer = Layer(name);
        Assert.Equal((modifiers, type, hasDocumentation), (layer.Modifiers, layer.Type, layer.HasDocumentation));
    }

    [Fact]
    public void Formulas_are_collected_once_with_those_of_predictions()
    {
        Assert.Equal(["Snake", "Sigmoid", "Huber", "BinaryCrossEntropy"], Whole.Declaration.Formulas.Select(formula => formula.Name));
        Assert.Equal("Sigmoid", Whole.Declaration.Formulas.Single(formula => formula.Name == "BinaryCrossEntropy").Formula.Prediction);
        Assert.Equal(FormulaKind.Activation, Whole.Declaration.Formulas[0].Formula.Kind);
    }

    [Fact]
    public void Two_formulas_of_one_name_are_told_apart()
    {
        var network = Parse("""
            public static class Other
            {
                [Activation] public static float Sigmoid(float z) => z;
            }

            [Network]
            public partial class Classifier
            {
                [Input(4)] public partial Layer Features { get; }
                [Dense(3, Activation = nameof(Other.Sigmoid))] public partial Layer Hidden { get; }
                [Dense(1, Activation = Sigmoid)] public partial Layer Answer { get; }
                [BinaryCrossEntropy] public partial Loss Error { get; }
            }
            """).Declaration;
        const string BuiltIn = "NetDsl.ActivationFunctions.Sigmoid(float)";
        Assert.Equal(["Sigmoid", BuiltIn, "BinaryCrossEntropy"], network.Formulas.Select(formula => formula.Name));
        Assert.Equal(["z", "x"], network.Formulas.Take(2).Select(formula => formula.Formula.Parameters[0].Name));
        Assert.Equal(BuiltIn, network.Layers[2].Arguments[1].Values[0]);
        Assert.Equal(BuiltIn, network.Formulas[2].Formula.Prediction);
    }

    [Fact]
    public void A_layer_that_is_added_later_needs_no_word_in_the_parser()
    {
        var layer = Parse("""
            namespace NetDsl
            {
                public sealed class Conv2DAttribute(int filters) : NetworkLayerAttribute
                {
                    public int Filters { get; } = filters;
                    public int Kernel { get; set; }
                    public string? GateActivation { get; set; }
                    public Type? Of { get; set; }
                }
            }

            [Network]
            public partial class Classifier
            {
                [Conv2D(6, Kernel = 5, GateActivation = Sigmoid, Of = typeof(Classifier))] public partial Layer Edges { get; }
            }
            """);
        Assert.Empty(layer.Problems);
        Assert.Equal("Conv2D", layer.Declaration.Layers[0].Kind);
        Assert.Equal(["6", "5", "Sigmoid", "global::Classifier"], layer.Declaration.Layers[0].Arguments.SelectMany(argument => argument.Values));
        Assert.Equal(["Sigmoid"], layer.Declaration.Formulas.Select(formula => formula.Name));
    }

    [Theory]
    [InlineData("[Dense(Sizes.Missing)]")]
    [InlineData("[Dense()]")]
    [InlineData("[Dens(3)]")]
    public void What_CSharp_reports_leaves_the_declaration_incomplete_without_a_problem(string attribute)
    {
        var network = Parse($$"""
            [Network]
            public partial class Classifier
            {
                [Input(4)] public partial Layer Features { get; }
                {{attribute}} public partial Layer Species { get; }
            }
            """);
        Assert.Empty(network.Problems);
        Assert.False(network.IsComplete);
        Assert.False(network.IsSound);
    }

    private static LayerDeclaration Layer(string name) => Whole.Declaration.Layers.Single(layer => layer.Name == name);

    private static ParsedNetwork Parse(string source)
    {
        var compilation = TestCompilation.Create(source);
        return NetworkParser.Parse(TestCompilation.Network(compilation), compilation, TestContext.Current.CancellationToken);
    }
}
