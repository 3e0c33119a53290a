using Microsoft.CodeAnalysis;
using Xunit.Sdk;

namespace NetDsl.Generator.Tests;

/// <summary>
/// The networks of all cases, compiled together. If that fails, each is compiled alone, so that one layer that is broken, or
/// not there yet, fails its own cases and no others.
/// </summary>
internal static class OracleNetworks
{
    private static readonly Lazy<NetworkSuite?> Together = new(CompileTogether);

    /// <summary>What is generated for all cases.</summary>
    public static IEnumerable<SyntaxTree> GeneratedFiles =>
        (Together.Value ?? Suite(OracleFile.All.Values)).Compilation.SyntaxTrees.Where(tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));

    /// <summary>The network of a case.</summary>
    public static NetworkPair Of(OracleFile file) => (Together.Value ?? Suite([file]))[file.Name];

    private static NetworkSuite? CompileTogether()
    {
        var suite = Suite(OracleFile.All.Values);
        try
        {
            _ = suite[OracleFile.All.Keys.First()];
            return suite;
        }
        catch (XunitException)
        {
            return null;
        }
    }

    private static NetworkSuite Suite(IEnumerable<OracleFile> files)
    {
        var suite = new NetworkSuite();
        foreach (var file in files)
            suite.Add(file.Name, file.Declaration, file.Members);
        return suite;
    }
}
