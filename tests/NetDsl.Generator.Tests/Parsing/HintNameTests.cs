using Xunit;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>No two generated files have one name, also not one that differs in case alone.</summary>
public sealed class HintNameTests
{
    private const string Body = """
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """;

    [Fact]
    public void Of_a_network_say_where_it_is() => Assert.Equal(
        ["Zoo.Models.Outer+Classifier.Description.g.cs", "Zoo.Models.Outer+Classifier.Species.g.cs", "Zoo.Models.Outer+Classifier.g.cs"],
        Names($"namespace Zoo.Models; public partial class Outer {{ [Network] public partial class Classifier {Body} }}"));

    [Fact]
    public void Of_layers_that_differ_in_case() => Assert.Equal(
        ["Net.Description.g.cs", "Net.HIDDEN-3.g.cs", "Net.Hidden-2.g.cs", "Net.Numbers.g.cs", "Net.description-2.g.cs", "Net.g.cs", "Net.hidden.g.cs"],
        Names("""
            [Network]
            public partial class Net
            {
                [Input(4)] public partial Layer Features { get; }
                [Dense(3)] public partial Layer hidden { get; }
                [Dense(3)] public partial Layer Hidden { get; }
                [Dense(3)] public partial Layer HIDDEN { get; }
                [Dense(3)] public partial Layer description { get; }
            }
            """));

    [Fact]
    public void Of_a_layer_that_is_called_as_a_file_of_the_network_is() => Assert.Equal(
        ["Net.Description.g.cs", "Net.Error.g.cs", "Net.Numbers.g.cs", "Net.Resuming-2.g.cs", "Net.Resuming.g.cs", "Net.Steps.g.cs", "Net.Stream-2.g.cs", "Net.g.cs"],
        Names("""
            [Network]
            public partial class Net
            {
                [Input(5, 4)] public partial Layer Steps { get; }
                [Gru(3)] public partial Layer Stream { get; }
                [Dense(2)] public partial Layer Resuming { get; }
                [MeanSquaredError] public partial Loss Error { get; }
            }
            """));

    [Theory]
    [InlineData("[Network] public partial class Net BODY [Network] public partial class NET BODY [Network] public partial class net BODY")]
    [InlineData("namespace A { [Network] public partial class Net BODY } namespace B { [Network] public partial class Net BODY } namespace a { [Network] public partial class Net BODY }")]
    [InlineData("namespace A.B { [Network] public partial class C BODY } namespace A { public partial class b { [Network] public partial class C BODY } }")]
    [InlineData("public partial class Outer { [Network] public partial class Net BODY } public partial class OUTER { [Network] public partial class Net BODY }")]
    [InlineData("[Network] public partial class Net { [Input(4)] public partial Layer Features { get; } [Dense(3)] public partial Layer Hidden { get; } [Network] public partial class hidden BODY [Network] public partial class description BODY }")]
    [InlineData("namespace Net.Inner { [Network] public partial class Hidden BODY } namespace Net { [Network] public partial class inner BODY }")]
    [InlineData("namespace NetDsl { [Network] public partial class Formulas BODY } public static class Own { [Activation] public static float Twice(float x) => 2 * x; }")]
    [InlineData("[Network] public partial class e\u0301 BODY [Network] public partial class e\u0300 BODY [Network] public partial class E BODY")]
    public void Of_networks_that_are_called_alike(string source)
    {
        var names = Names(source.Replace("BODY", Body, StringComparison.Ordinal));
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("[Network] public partial class Net BODY [Network] public partial class Net BODY")]
    [InlineData("[Network] public partial class Net BODY [Network] public partial class Net { }")]
    [InlineData("[Network, Network] public partial class Net BODY")]
    [InlineData("namespace Zoo.Net { [Network] public partial class Species BODY } namespace Zoo { [Network] public partial class Net BODY }")]
    [InlineData("[Network] public partial class Net BODY [Network] public partial class Net<T> BODY")]
    [InlineData("[Network] public partial class Net { [Input(4)] public partial Layer Features { get; } [Dense(3)] public partial Layer Features { get; } }")]
    public void Of_code_that_CSharp_rejects(string source) =>
        GeneratedCode.Of(TestCompilation.Create(source.Replace("BODY", Body, StringComparison.Ordinal)));

    private static string[] Names(string source) =>
        [.. GeneratedCode.Compiling(source).Trees.Select(tree => Path.GetFileName(tree.FilePath)).Order(StringComparer.Ordinal)];
}
