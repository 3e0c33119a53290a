using System.Globalization;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Emission;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>What an edit makes the generator do again, and that what it writes depends on the declaration alone.</summary>
public sealed class IncrementalTests
{
    private const string First = """
        using System;
        using NetDsl;
        using static NetDsl.Activations;

        namespace App;

        [Network]
        public partial class First
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(1200, Activation = nameof(Bent))] public partial Layer Hidden { get; }
            [Dropout(0.25)] public partial Layer Thinned { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy(Weight = 0.5)] public partial Loss Error { get; }

            [Activation] static float Bent(float x) => x > -0.5f ? x : MathF.Tanh(x);
        }
        """;

    private const string Second = """
        using NetDsl;

        namespace App;

        [Network(Precision = Precision.Double)]
        public partial class Second
        {
            [Input(2)] public partial Layer<double> Features { get; }
            [Dense(1)] public partial Layer<double> Size { get; }
            [MeanSquaredError] public partial Loss<double> Error { get; }
        }
        """;

    private const string Program = """
        namespace App;

        public static class Program
        {
            public static int Main()
            {
                var network = new First(seed: 1);
                return network.Capacity;
            }
        }
        """;

    [Fact]
    public void An_edit_of_a_method_elsewhere_emits_nothing() =>
        AssertEmitted([], edited: [First, Second, Program.Replace("seed: 1", "seed: 2", StringComparison.Ordinal)]);

    [Fact]
    public void A_new_file_emits_nothing() =>
        AssertEmitted([], edited: [First, Second, Program, "namespace App { public class Another; }"]);

    [Theory]
    [InlineData("    [Dense(3)]", "    // Three species.\n    [Dense(3)]")]
    [InlineData("[Dense(3)] public", "[Dense(3)]\n\n    public")]
    [InlineData("[Dense(3)] public", "[Dense(units: 3)] public")]
    [InlineData("    [Activation]", "    public int Answer() => 42;\n\n    [Activation]")]
    [InlineData("    [Activation]", "    private readonly int _count = 3;\n\n    [Activation]")]
    [InlineData("x > -0.5f ? x : MathF.Tanh(x);", "x > -1 / 2f\n        ? x // as it is\n        : MathF.Tanh(x);")]
    [InlineData("namespace App;", "// A comment above.\nnamespace App;")]
    public void An_edit_that_leaves_the_network_as_it_was_emits_nothing(string before, string after) =>
        AssertEmitted([], edited: [Replace(First, before, after), Second, Program]);

    [Theory]
    [InlineData("[Dense(1200", "[Dense(1300")]
    [InlineData("MathF.Tanh(x)", "MathF.Sin(x)")]
    [InlineData("Species { get; }", "Kind { get; }")]
    [InlineData("    [Dense(3)]", "    /// <summary>Three species.</summary>\n    [Dense(3)]")]
    public void An_edit_of_a_network_emits_that_one_alone(string before, string after) =>
        AssertEmitted(["First"], edited: [Replace(First, before, after), Second, Program]);

    [Fact]
    public void The_other_network_too() =>
        AssertEmitted(["Second"], edited: [First, Replace(Second, "[Dense(1)]", "[Dense(2)]"), Program]);

    [Theory]
    [InlineData(".", "−")]
    [InlineData("٬", "\u200e−")]
    public void The_output_does_not_depend_on_the_culture(string group, string negative)
    {
        var expected = Texts(Run(First, Second));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Foreign(group, negative);
            Assert.Equal("1,5", 1.5.ToString(CultureInfo.CurrentCulture));
            Assert.Equal(expected, Texts(Run(First, Second)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_output_does_not_depend_on_the_order_of_files()
    {
        var (expected, turned) = (Texts(Run(First, Second, Program)), Texts(Run(Program, Second, First)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), turned.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_output_is_tidy()
    {
        var texts = Texts(Run(First, Second));
        Assert.NotEmpty(texts);
        foreach (var text in texts)
        {
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain('\t', text);
            Assert.DoesNotContain(" \n", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
            Assert.False(text.EndsWith("\n\n", StringComparison.Ordinal));
        }
    }

    /// <summary>Runs the generator before and after an edit and asserts which networks were written again.</summary>
    private static void AssertEmitted(string[] networks, string[] edited)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var driver = CompiledNetwork.Driver(trackSteps: true).RunGenerators(Compile(First, Second, Program), cancellation);
        var result = driver.RunGenerators(Compile(edited), cancellation).GetRunResult().Results.Single();
        var outputs = result.TrackedOutputSteps
            .SelectMany(steps => steps.Value)
            .SelectMany(step => step.Outputs.Select(output => (step, output.Reason)));
        var emitted = outputs
            .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(output => NetworkOf(output.step))
            .Where(name => name is not null)
            .Distinct();
        Assert.Equal(networks, emitted);
    }

    private static string? NetworkOf(IncrementalGeneratorRunStep output) =>
        output.Inputs[0].Source.Outputs[output.Inputs[0].OutputIndex].Value is EquatableArray<GeneratedFile> { Count: > 0 } files ? files[0].Name.Split('.')[1] : null;

    private static GeneratorRunResult Run(params string[] files) =>
        CompiledNetwork.Driver().RunGenerators(Compile(files), TestContext.Current.CancellationToken).GetRunResult().Results.Single();

    private static string[] Texts(GeneratorRunResult result) =>
        [.. result.GeneratedSources.Select(source => $"//HintName: {source.HintName}\n{source.SourceText}")];

    private static Compilation Compile(params string[] files) => CompiledNetwork.Declare(files[0])
        .AddSyntaxTrees(files.Skip(1).Select((file, i) => CompiledNetwork.Parse(file, $"File{i + 1}.cs")));

    private static string Replace(string text, string before, string after)
    {
        Assert.Contains(before, text, StringComparison.Ordinal);
        return text.Replace(before, after, StringComparison.Ordinal);
    }

    /// <summary>The process of the tests knows the invariant culture alone; this is one with the signs of others.</summary>
    private static CultureInfo Foreign(string group, string negative)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = group;
        culture.NumberFormat.NegativeSign = negative;
        return culture;
    }
}
