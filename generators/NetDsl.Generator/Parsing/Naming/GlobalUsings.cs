using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Parsing;

/// <summary>What the directives <c>global using</c> of a project let every file see by its short name.</summary>
internal sealed class GlobalUsings
{
    // One for all networks of a compilation, and forgotten with it.
    private static readonly ConditionalWeakTable<Compilation, GlobalUsings> Known = new();

    private readonly List<ISymbol> _used = [];
    private readonly Dictionary<string, ISymbol> _aliases = [];

    private GlobalUsings(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
            Read(tree, compilation);
    }

    public static GlobalUsings Of(Compilation compilation) => Known.GetValue(compilation, one => new GlobalUsings(one));

    /// <summary>What a name means by them; an alias alone, where there is one.</summary>
    public IEnumerable<ISymbol> Meanings(string name)
    {
        if (_aliases.TryGetValue(name, out var target))
            return [target];
        return _used.SelectMany(used => used switch
        {
            INamespaceSymbol space => space.GetTypeMembers(name),
            INamedTypeSymbol type => type.GetMembers(name),
            _ => Enumerable.Empty<ISymbol>(),
        });
    }

    /// <summary>
    /// The names that have such a meaning. Of a namespace that generated files use, too, references bring the types that those know.
    /// </summary>
    public IEnumerable<string> Names(Compilation compilation) => _aliases.Keys.Concat(_used.SelectMany(used => used switch
    {
        INamespaceSymbol space => GeneratedCodeTypes.Namespaces.Contains(space.ToDisplayString())
            ? NamespaceNames.OwnIn(space, compilation)
            : NamespaceNames.In(space, compilation),
        INamedTypeSymbol type => type.MemberNames.Concat(type.GetTypeMembers().Select(member => member.Name)),
        _ => [],
    }));

    private void Read(SyntaxTree tree, Compilation compilation)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax { Usings: { Count: > 0 } usings })
            return;
        SemanticModel? model = null;
        foreach (var directive in usings.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
        {
            model ??= compilation.GetSemanticModel(tree);
            if (directive.Alias is null && model.GetSymbolInfo(directive.NamespaceOrType).Symbol is { } used)
                _used.Add(used);
            else if (directive.Alias is not null && model.GetDeclaredSymbol(directive) is IAliasSymbol alias)
                _aliases[alias.Name] = alias.Target;
        }
    }
}
