using System.Text.RegularExpressions;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// The stages of the generator, each a folder and a namespace: data goes one way through them, and no stage knows a later
/// one. The analyzers of Diagnostics run the stages up to Streaming, and those report what they find by its catalogue.
/// </summary>
public sealed partial class StageTests
{
    /// <summary>Which stages each stage may use, besides Primitives; from the first to the last.</summary>
    private static readonly (string Stage, string[] Uses)[] Stages =
    [
        ("Formulas", []),
        ("IndexNotation", ["Formulas"]),
        ("Equations", ["Formulas"]),
        ("Factorization", ["Formulas", "Equations"]),
        ("Parsing", ["Formulas", "IndexNotation", "Diagnostics"]),
        ("Layers", ["Formulas", "IndexNotation", "Equations", "Factorization", "Parsing", "Diagnostics"]),
        ("Binding", ["Formulas", "Equations", "Parsing", "Layers", "Diagnostics"]),
        ("Streaming", ["Formulas", "Equations", "Binding"]),
        ("Differentiation", ["Formulas", "Equations", "Binding"]),
        ("Scheduling", ["Formulas", "Equations", "Binding"]),
        ("LoopTree", ["Formulas", "Equations", "Scheduling"]),
        ("Passes", ["Formulas", "Equations", "Layers", "Binding", "Streaming", "Differentiation", "Scheduling", "LoopTree"]),
        ("Checking", ["Formulas", "Equations", "Binding", "Streaming", "Scheduling", "LoopTree", "Passes"]),
        ("Emission", ["Formulas", "IndexNotation", "Equations", "Parsing", "Layers", "Binding", "Streaming", "Differentiation", "Scheduling", "LoopTree", "Passes", "Checking"]),
    ];

    private static readonly string[] UsesOfDiagnostics = ["Formulas", "IndexNotation", "Parsing", "Binding", "Streaming"];

    public static TheoryData<string> Names => [.. Stages.Select(stage => stage.Stage)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_stage_uses_only_what_comes_before_it(string stage)
    {
        var uses = Stages.Single(row => row.Stage == stage).Uses;
        Assert.Empty(Uses(stage).Where(use => !uses.Contains(use.Stage)).Select(use => $"{use.File} uses {use.Stage}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_picture_shows_no_arrow_that_is_not_there(string stage)
    {
        var used = Uses(stage).Select(use => use.Stage).ToHashSet();
        Assert.Empty(Stages.Single(row => row.Stage == stage).Uses.Except(used));
    }

    [Fact]
    public void The_order_has_no_circle()
    {
        var earlier = new HashSet<string> { "Diagnostics" };
        foreach (var (stage, uses) in Stages)
        {
            Assert.Empty(uses.Except(earlier));
            earlier.Add(stage);
        }
    }

    [Fact]
    public void Primitives_use_nothing() => Assert.Empty(Uses("Primitives"));

    [Fact]
    public void Diagnostics_use_the_stages_up_to_streaming() =>
        Assert.Empty(Uses("Diagnostics").Select(use => use.Stage).Except(UsesOfDiagnostics));

    [Fact]
    public void The_catalogue_of_diagnostics_uses_nothing() => Assert.Empty(Uses("Diagnostics")
        .Where(use => Path.GetFileName(use.File).Split('.')[0] is "Descriptors" or "Problem" or "Place" or "Spelling" or "ReservedNames")
        .Select(use => $"{use.File} uses {use.Stage}"));

    [Fact]
    public void Every_folder_is_a_stage()
    {
        string[] known = [.. Stages.Select(stage => stage.Stage), "Diagnostics", "Primitives", "bin", "obj"];
        Assert.Empty(Directory.GetDirectories(Generator).Select(folder => Path.GetFileName(folder)).Except(known));
    }

    [Fact]
    public void The_namespace_of_a_file_is_its_stage()
    {
        foreach (var (stage, file, text) in Files().Where(file => file.Stage != "Primitives"))
            Assert.True(("\n" + text).Contains($"\nnamespace NetDsl.Generator.{stage}", StringComparison.Ordinal), file);
    }

    private static string Generator => Repository.Path("generators", "NetDsl.Generator");

    /// <summary>The other stages that the files of a stage name: in a using, or before the name of a type.</summary>
    private static IEnumerable<(string File, string Stage)> Uses(string stage) =>
        from file in Files()
        where file.Stage == stage
        from Match name in NameOfStage().Matches(CommentOrString().Replace(file.Text, ""))
        let other = name.Groups["stage"].Value
        where other != stage
        select (file.File, other);

    private static IEnumerable<(string Stage, string File, string Text)> Files() =>
        from path in Directory.GetFiles(Generator, "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Generator, path)
        let parts = file.Split(Path.DirectorySeparatorChar)
        where parts.Length > 1 && parts[0] is not ("bin" or "obj")
        select (parts[0], file, File.ReadAllText(path));

    // Formulas.Variable is a type of a stage; Formulas.Count is a list of formulas.
    [GeneratedRegex(
        @"NetDsl\.Generator\.(?<stage>[A-Z]\w+)"
        + @"|(?<![\w.])(?<stage>Formulas|IndexNotation|Equations|Factorization|Parsing|Layers|Binding|Streaming|Differentiation|Scheduling|Emission|Diagnostics)"
        + @"\.(?!(Add|Any|All|Append|Concat|Contains|Count|First|FirstOrDefault|Last|Select|SelectMany|Single|Skip|Sum|To\w+|Where)\b)[A-Z]")]
    private static partial Regex NameOfStage();

    [GeneratedRegex(@"//[^\n]*|""(\\.|[^""\\\n])*""")]
    private static partial Regex CommentOrString();
}
