using Microsoft.CodeAnalysis;
using NetDsl.Generator.Emission;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>What an edit of a block or of a network makes the generator do again.</summary>
public sealed class CompositionTests
{
    private static readonly string[] Before =
    [
        """
        using NetDsl;
        namespace App;

        [Block]
        public partial class Floor
        {
            [Input] public partial Layer X { get; }
            [Dense(4, Activation = nameof(Bent))] public partial Layer Room { get; }

            [Activation] static float Bent(float x) => x > -0.5f ? x : System.MathF.Tanh(x);
        }
        """,
        """
        using NetDsl;
        namespace App;

        [Block]
        public partial class Tower
        {
            [Input] public partial Layer X { get; }
            [Use<Floor>(Repeat = 2)] public partial Layer Floors { get; }
            [Dense(3)] public partial Layer Roof { get; }
        }
        """,
        """
        using NetDsl;
        namespace App;

        [Network]
        public partial class City
        {
            [Input(4)] public partial Layer Features { get; }
            [Use<Tower>] public partial Layer Tower { get; }
        }

        [Network]
        public partial class Village
        {
            [Input(4)] public partial Layer Features { get; }
            [Use<Floor>] public partial Layer Hut { get; }
        }

        [Network]
        public partial class Forest
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(2)] public partial Layer Tree { get; }
        }

        [Network(Like = typeof(Village))]
        public partial class Camp
        {
            [Dense(2, From = nameof(Hut))] public partial Layer Fire { get; }
        }
        """,
    ];

    [Theory]
    [InlineData("", "", "")]
    [InlineData("[Input] public", "[Input]\n    // What comes in.\n    public", "")]
    [InlineData("Dense(4", "Dense(5", "City, Village, Camp")]
    [InlineData("MathF.Tanh", "MathF.Sin", "City, Village, Camp")]
    [InlineData("Room { get; }", "Chamber { get; }", "City, Village, Camp, block Floor")]
    [InlineData("[Dense(3)]", "[Dense(5)]", "City")]
    [InlineData("Repeat = 2", "Repeat = 3", "City")]
    [InlineData("Layer Roof", "Layer Attic", "City, block Tower")]
    [InlineData("Layer Hut", "Layer House", "Village, Camp")]
    [InlineData("Layer Tree", "Layer Bush", "Forest")]
    [InlineData("Dense(2, From", "Dense(3, From", "Camp")]
    public void An_edit_emits_what_depends_on_it_alone(string before, string after, string emitted)
    {
        string[] edited = [.. Before.Select(file => before.Length == 0 ? file : file.Replace(before, after, StringComparison.Ordinal))];
        Assert.Equal(before.Length == 0, edited.SequenceEqual(Before));
        if (before == "Layer Hut")
            edited = [.. edited.Select(file => file.Replace("nameof(Hut)", "nameof(House)", StringComparison.Ordinal))];
        var cancellation = TestContext.Current.CancellationToken;
        var driver = CompiledNetwork.Driver(trackSteps: true).RunGenerators(Compile(Before), cancellation);
        var result = driver.RunGenerators(Compile(edited), cancellation).GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        var written = result.TrackedOutputSteps.SelectMany(steps => steps.Value)
            .Where(step => step.Outputs.Any(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)))
            .Select(step => step.Inputs[0].Source.Outputs[step.Inputs[0].OutputIndex].Value is EquatableArray<GeneratedFile> { Count: > 0 } files
                ? (files.Count == 1 ? "block " : "") + files[0].Name.Split('.')[1]
                : null)
            .OfType<string>();
        Assert.Equal(emitted.Length == 0 ? [] : emitted.Split(", ").Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_of_it_compiles() => CompiledNetwork.Image(Generated());

    private static Compilation Generated()
    {
        CompiledNetwork.Driver().RunGeneratorsAndUpdateCompilation(
            Compile(Before), out var generated, out _, TestContext.Current.CancellationToken);
        return generated;
    }

    private static Compilation Compile(string[] files) => CompiledNetwork.Declare(files[0])
        .AddSyntaxTrees(files.Skip(1).Select((file, i) => CompiledNetwork.Parse(file, $"File{i + 1}.cs")));
}
