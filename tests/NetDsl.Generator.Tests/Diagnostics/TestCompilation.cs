using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Parsing;
using NetDsl.Lab;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Compiles source against .NET 10, NetDsl and its lab.</summary>
internal static class TestCompilation
{
    private const string Usings = """
        global using System;
        global using NetDsl;
        global using static NetDsl.Activations;
        global using static NetDsl.Equations;
        """;

    // What the runtime has not got yet; left out as soon as it has.
    private const string Runtime = """
        namespace NetDsl
        {
            public class Layer<T>;
            public sealed class Layer : Layer<float>;
            public class Loss<T>;
            public sealed class Loss : Loss<float>;
            public class Network<TSelf, T>;
        }
        """;

    // Compilations that grow from one share its references and what is known of them.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Test",
        references:
        [
            .. Net100.References.All,
            MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(FactorialAttribute).Assembly.Location),
        ],
        options: new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static readonly bool HasRuntime = Empty.GetTypeByMetadataName("NetDsl.Layer") is not null;

    public static CSharpCompilation Create(string source, LanguageVersion version = LanguageVersion.CSharp14) =>
        Create([("Test.cs", source)], version);

    public static CSharpCompilation Create(
        IEnumerable<(string Path, string Text)> files, LanguageVersion version = LanguageVersion.CSharp14)
    {
        var options = new CSharpParseOptions(version);
        (string Path, string Text)[] all = HasRuntime
            ? [.. files, ("Usings.cs", Usings)]
            : [.. files, ("Usings.cs", Usings), ("Runtime.cs", Runtime)];
        return Empty.AddSyntaxTrees(all.Where(IsSource).Select(file => CSharpSyntaxTree.ParseText(file.Text, options, file.Path)));
    }

    /// <summary>The one class that is marked [Network].</summary>
    public static INamedTypeSymbol Network(Compilation compilation) => compilation
        .GetSymbolsWithName(_ => true, SymbolFilter.Type, TestContext.Current.CancellationToken)
        .OfType<INamedTypeSymbol>()
        .Single(type => Vocabulary.NetworkAttributeOf(type) is not null);

    /// <summary>Those of some files that are no source.</summary>
    public static IEnumerable<(string Path, string Text)> Additional(IEnumerable<(string Path, string Text)> files) => files.Where(file => !IsSource(file));

    /// <summary>Splits text into files at lines <c>// File: name, what it is</c>.</summary>
    public static IEnumerable<(string Path, string Text)> Files(string text)
    {
        const string Mark = "// File: ";
        if (!text.Contains(Mark, StringComparison.Ordinal))
            return [("Test.cs", text)];
        return text.Split(Mark, StringSplitOptions.RemoveEmptyEntries).Select(file =>
        {
            var line = file.IndexOf('\n', StringComparison.Ordinal);
            return (file[..line].Split(',')[0], file[(line + 1)..]);
        });
    }

    private static bool IsSource((string Path, string Text) file) => !file.Path.EndsWith(".json", StringComparison.Ordinal);
}
