using Microsoft.CodeAnalysis;
using NetDsl.Generator.Emission;
using NetDsl.Generator.Parsing;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>What an edit makes the generator do again of the networks of a factorial design.</summary>
public sealed class FactorialIncrementalTests
{
    private const string Elsewhere = "namespace Zoo; public static class Program { public static int Main() => 1; }";

    private static readonly string[] WithoutWavy = ["ThinDeep", "ThinSmooth", "DeepSmooth", "ThinDeepSmooth"];

    private static readonly string[] All = [.. FactorialTests.Combinations.Select(row => row.Data)];

    [Theory]
    [InlineData("=> 1;", "=> 2;")]
    [InlineData("public partial class Tricks;", "public partial class Tricks { public int Answer() => 42; }")]
    [InlineData("MathF.Sin(x);", "/* a wave */ MathF.Sin(x);")]
    [InlineData("[Dense(4)]", "// Four answers.\n    [Dense(4)]")]
    [InlineData("Trick(\"sine\")", "Trick(\"wave\")")]
    public void An_edit_that_leaves_the_networks_as_they_were_emits_none(string before, string after) => AssertEmitted([], before, after);

    [Fact]
    public void An_edit_of_a_trick_emits_the_networks_that_have_it() =>
        AssertEmitted([.. All.Except(WithoutWavy)], "MathF.Sin(x)", "MathF.Cos(x)");

    [Fact]
    public void An_edit_of_the_plain_network_emits_all() => AssertEmitted(All, "[Dense(4)]", "[Dense(5)]");

    private static void AssertEmitted(IEnumerable<string> networks, string before, string after)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var driver = CompiledNetwork.Driver(trackSteps: true).RunGenerators(Compile(FactorialSource.Whole, Elsewhere), cancellation);
        var (edited, elsewhere) = (FactorialSource.Whole.Replace(before, after, StringComparison.Ordinal), Elsewhere.Replace(before, after, StringComparison.Ordinal));
        Assert.True(edited != FactorialSource.Whole || elsewhere != Elsewhere);
        var result = driver.RunGenerators(Compile(edited, elsewhere), cancellation).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        var written = result.TrackedOutputSteps.SelectMany(steps => steps.Value)
            .Where(step => step.Outputs.Any(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
            .Select(step => step.Inputs[0].Source.Outputs[step.Inputs[0].OutputIndex].Value is EquatableArray<GeneratedFile> { Count: > 0 } files ? files[0].Name.Split('.')[1] : "")
            .Where(name => name.StartsWith("Tricks+", StringComparison.Ordinal))
            .Select(name => name["Tricks+".Length..]);
        Assert.Equal(networks.Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));

        // What is written again is compiled again, and nothing else is.
        var compiled = result.TrackedSteps[NetworkGenerator.ParsedCells].SelectMany(step => step.Outputs)
            .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(output => ((ParsedNetwork)output.Value).Declaration.Name);
        Assert.Equal(networks.Order(StringComparer.Ordinal), compiled.Order(StringComparer.Ordinal));
    }

    private static Compilation Compile(string source, string elsewhere) =>
        CompiledNetwork.Declare(source).AddReferences(CompiledNetwork.Lab).AddSyntaxTrees(CompiledNetwork.Parse(elsewhere, "Program.cs"));
}
