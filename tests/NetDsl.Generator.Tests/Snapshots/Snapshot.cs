using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Generated files as they are meant to be, in the file conventions of Verify: <c>Test#Hint.verified.cs</c> is what was
/// accepted, <c>Test#Hint.received.cs</c> what came instead.
/// </summary>
/// <remarks>
/// <c>NETDSL_ACCEPT_SNAPSHOTS=1 dotnet test --project tests/NetDsl.Generator.Tests</c> accepts all that comes; then read the
/// changes with <c>git diff</c>.
/// </remarks>
internal static class Snapshot
{
    /// <summary>Whether what comes is accepted.</summary>
    public static bool Accepts { get; } = Environment.GetEnvironmentVariable("NETDSL_ACCEPT_SNAPSHOTS") is "1" or "true";

    private static string Folder => Repository.Path("tests", "NetDsl.Generator.Tests", "Snapshots");

    /// <summary>Compares what is generated for a source file with what was accepted.</summary>
    /// <param name="source">The declaration.</param>
    /// <param name="hints">The ends of the names of the files that are compared; all where none is given.</param>
    /// <param name="test">The name of the test.</param>
    public static void Verify(string source, string[]? hints = null, [CallerMemberName] string test = "")
    {
        var files = CompiledNetwork.Generate(source).Result.Results.Single().GeneratedSources
            .Where(file => hints is null || hints.Any(hint => file.HintName.EndsWith($".{hint}.g.cs", StringComparison.Ordinal)))
            .ToDictionary(file => $"{test}#{Path.ChangeExtension(file.HintName, null)}", file => $"//HintName: {file.HintName}\n{file.SourceText}");
        Assert.True(files.Count >= (hints?.Length ?? 1), $"Not every file of {test} was generated.");

        var stale = Directory.GetFiles(Folder, $"{test}#*.verified.cs").Where(path => !files.ContainsKey(NameOf(path))).ToList();
        if (Accepts)
            stale.ForEach(File.Delete);
        else
            Assert.Empty(stale.Select(NameOf));

        var differences = files.Select(file => Difference(file.Key, file.Value)).Where(difference => difference.Length > 0).ToList();
        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    private static string NameOf(string path) => Path.GetFileName(path).Replace(".verified.cs", "", StringComparison.Ordinal);

    private static string Difference(string name, string text)
    {
        var (verified, received) = (Path.Combine(Folder, name + ".verified.cs"), Path.Combine(Folder, name + ".received.cs"));
        File.Delete(received);
        var accepted = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (accepted == text)
            return "";
        File.WriteAllText(Accepts ? verified : received, text);
        return Accepts ? "" : $"{name} differs from what was accepted:\n{Lines(accepted, text)}";
    }

    /// <summary>The lines that came and went, with their numbers.</summary>
    private static string Lines(string accepted, string text)
    {
        var lines = new StringBuilder();
        foreach (var (line, number) in InlineDiffBuilder.Diff(accepted, text).Lines.Select((line, i) => (line, i + 1)))
        {
            if (line.Type is ChangeType.Inserted or ChangeType.Deleted)
                lines.Append(null, $"{number,5} {(line.Type == ChangeType.Inserted ? '+' : '-')} {line.Text}\n");
        }

        return lines.ToString();
    }
}
