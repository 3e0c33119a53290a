using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetDsl.Benchmarks.Growth;

/// <summary>What the generator takes while somebody types, once the compiler is warm: medians.</summary>
/// <param name="Whole">All anew, as in a build.</param>
/// <param name="Within">After a change of the network.</param>
/// <param name="Elsewhere">After a change of another file.</param>
internal sealed record EditTimes(TimeSpan Whole, TimeSpan Within, TimeSpan Elsewhere)
{
    private const int WarmUps = 15, Runs = 25;

    /// <summary>Measures a source file that declares a network.</summary>
    public static EditTimes Of(string source)
    {
        var (network, other) = (Parse(source), Parse("class Other { }"));
        var project = GeneratedCode.Empty.AddSyntaxTrees(network, other);
        var driver = GeneratedCode.Driver().RunGenerators(project);
        return new(
            Median(_ => (GeneratedCode.Driver(), project)),
            Median(i => (driver, project.ReplaceSyntaxTree(network, Parse(source.Replace(GrownNetwork.Name, $"{GrownNetwork.Name}{i}", StringComparison.Ordinal))))),
            Median(i => (driver, project.ReplaceSyntaxTree(other, Parse($"class Other {{ int Field{i}; }}")))));
    }

    private static TimeSpan Median(Func<int, (GeneratorDriver Driver, Compilation Project)> prepare)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < WarmUps + Runs; i++)
        {
            var (driver, project) = prepare(i);

            // What the compiler itself does first with a project is no part of it.
            _ = project.GetTypeByMetadataName("NetDsl.NetworkAttribute");
            var start = Stopwatch.GetTimestamp();
            driver.RunGenerators(project);
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return times.Skip(WarmUps).Order().ElementAt(Runs / 2);
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, GeneratedCode.Parsing);
}
