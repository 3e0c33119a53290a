using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>Generated code compiles whatever the user calls things, or a diagnostic says that a name is taken.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("@event")]
    [InlineData("@class", "@int", "@base", "@this")]
    [InlineData("field", "value", "var", "record", "partial", "where", "nint", "dynamic", "await", "yield", "get", "init", "scoped")]
    [InlineData("Größe", "層", "Слой", "größe", "ñ", "e\u0301")]
    [InlineData("hidden", "Hidden", "HIDDEN", "hidDen")]
    [InlineData("Hidden", "Hidden_", "Hidden_n", "Hidden_0", "Hidden_z", "Hidden__", "Hidden00", "Hidden01", "HiddenZ", "DHidden", "dHidden", "DHiddenZ")]
    [InlineData("_", "__", "_Hidden", "_0", "_hidden")]
    [InlineData("Hidden", "ForwardHidden", "BackwardHidden", "TraceHidden", "TraceHiddenZ", "ForwardHidden_z", "BackwardHidden_Weights", "LossError")]
    [InlineData("description", "offset", "tensor", "equals", "getHashCode", "tracedTensorTable", "parameters", "capacity")]
    [InlineData("S", "N", "K", "V", "I", "J", "R1", "Batch", "Sum", "Max", "Sum0", "Row1", "Vector0", "Scalar2", "Column3")]
    [InlineData("Weights", "Bias", "Input", "Output", "Layer", "Loss", "Dense", "Gradientx", "System", "NetDsl")]
    public void Layers(params string[] names) => GeneratedCode.Compiling(Network(names));

    [Fact]
    public void Locals_of_generated_code()
    {
        string[] sizes = [Network(["A", "B", "C"]), Network(["A", "B", "C"], units: 40), Network(["A", "B", "C"], units: 17)];
        var locals = sizes.SelectMany(source => GeneratedCode.Compiling(source).Trees)
            .SelectMany(tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes())
            .Select(node => node switch
            {
                VariableDeclaratorSyntax local => local.Identifier.ValueText,
                ParameterSyntax parameter => parameter.Identifier.ValueText,
                _ => "",
            })
            .Where(name => name.Length > 0)
            .Select(name => char.ToUpperInvariant(name[0]) + name[1..])
            .Except(ReservedNamesTests.OfNetworks.Select(row => row.Data))
            .Except(["First_", "Both_", "Twice_", "Last_", "Error_", "Other_", "Deviation_"])
            .ToArray();
        Assert.True(locals.Length > 40);

        // Of those that are made from other names a few are enough.
        var made = locals.Where(name => name.Contains('_', StringComparison.Ordinal)).ToArray();
        locals = [.. locals.Except(made), .. made.Where((_, i) => i % 32 == 0)];
        GeneratedCode.Compiling(Network(locals, units: 17));
    }

    [Theory]
    [InlineData("@class")]
    [InlineData("@record")]
    [InlineData("Größe")]
    [InlineData("Vector")]
    [InlineData("Math")]
    [InlineData("Network")]
    [InlineData("Layers")]
    [InlineData("Traced")]
    public void Classes(string name)
    {
        GeneratedCode.Compiling(Network(["Hidden"], name: name, type: "global::NetDsl.Layer"));
        GeneratedCode.Compiling($"namespace Zoo;\n{Network(["Hidden"], name: name, type: "global::NetDsl.Layer")}");
        GeneratedCode.Compiling($"namespace Zoo.@event.@record; partial class @return {{ public partial struct @required {{ {Network(["Hidden"], name: name, type: "global::NetDsl.Layer")} }} }}");
    }

    [Fact]
    public void Members_that_are_called_like_generated_methods() => GeneratedCode.Compiling(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(8, Activation = Relu)] public partial Layer Hidden { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }

            public int ForwardHidden(int batch) => batch;
            public int TraceHidden(int n) => n;
            public event Action? LossError { add { } remove { } }
            private sealed class BackwardSpecies;
            public int Forward(string text) => text.Length;
            public float Predict(string text) => text.Length;
        }
        """);

    [Fact]
    public void Constructors_of_the_user_take_the_place_of_generated_ones() => GeneratedCode.Compiling(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }

            public Classifier(int seed, int capacity) : base(seed, capacity) => Console.WriteLine(seed);
            public Classifier(int seed) : this(seed, 1) { }
            private Classifier(Arena<float> weights, int capacity) : base(weights, capacity) { }
        }
        """);

    [Fact]
    public void Modifiers_are_repeated() => GeneratedCode.Compiling(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] protected internal virtual partial Layer Features { get; }
            [Dense(3)] private partial Layer? Hidden { get; }
            [Dense(3)] partial Layer Bare { get; }
        #nullable disable
            [Dense(3), Obsolete] private protected partial Layer Species { get; }
        }
        """);

    /// <summary>A network that uses every kind of layer under the given names, each as often as there are names.</summary>
    private static string Network(string[] names, int units = 3, string name = "Classifier", string type = "Layer")
    {
        string[] kinds = [$"Dense({units}, Activation = Tanh)", "Dropout(0.5)", $"Dense({units})"];
        var layers = names.Select((layer, i) => $"[{kinds[i % kinds.Length]}] public partial {type} {layer} {{ get; }}");
        return $$"""
            [Network]
            public partial class {{name}}
            {
                [Input({{units}})] public partial {{type}} First_ { get; }
                {{string.Join("\n    ", layers)}}
                [Concat(nameof(First_), nameof({{names[^1]}}))] public partial {{type}} Both_ { get; }
                [Add(nameof(Both_), nameof(Both_))] public partial {{type}} Twice_ { get; }
                [Dense(3)] public partial {{type}} Last_ { get; }
                [SoftmaxCrossEntropy] public partial {{type.Replace("Layer", "Loss", StringComparison.Ordinal)}} Error_ { get; }
                [Dense(3, From = nameof(Twice_))] public partial {{type}} Other_ { get; }
                [Huber] public partial {{type.Replace("Layer", "Loss", StringComparison.Ordinal)}} Deviation_ { get; }
            }
            """;
    }
}
