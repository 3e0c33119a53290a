using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Emission.Fitting;

/// <summary>
/// Calls private members of generated code otherwise where the user has a member of that name: <c>Tables</c> becomes
/// <c>Tables_</c>.
/// </summary>
internal static class YieldedNames
{
    /// <summary>The files with names that differ from the user's members.</summary>
    public static EquatableArray<GeneratedFile> Write(
        GeneratedSources sources, EquatableArray<string> members, CancellationToken cancellationToken)
    {
        var taken = sources.Declared.Intersect(members).ToList();
        if (taken.Count == 0)
            return sources.Files;

        var files = sources.Files.Select(file => (file.Name, file.Text, Root: DeclaredNames.Parse(file.Text))).ToList();
        var known = new HashSet<string>(files.SelectMany(file => file.Root.DescendantTokens()).Select(token => token.ValueText).Concat(members));
        var names = taken.ToDictionary(name => name, name => Free(name, known));
        return files.Select(file =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new GeneratedFile(file.Name, Rename(file.Text, file.Root, names, sources.TypesAround));
        }).ToEquatableArray();
    }

    private static string Free(string name, HashSet<string> known)
    {
        while (!known.Add(name))
            name += "_";
        return name;
    }

    private static string Rename(string text, CompilationUnitSyntax root, Dictionary<string, string> names, int typesAround)
    {
        var places = DeclaredNames.In(root, typesAround)
            .Concat(root.DescendantNodes().OfType<SimpleNameSyntax>().Where(DeclaredNames.StandsAlone).Select(name => name.Identifier))
            .Where(token => names.ContainsKey(token.ValueText))
            .OrderByDescending(token => token.SpanStart);
        var renamed = new StringBuilder(text);
        foreach (var token in places)
            renamed.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, names[token.ValueText]);
        return renamed.ToString();
    }
}
