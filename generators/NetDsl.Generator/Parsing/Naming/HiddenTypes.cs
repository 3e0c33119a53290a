using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// Finds the types of generated code whose short names mean something else inside of a network: a game has its own Vector, a
/// layer is called Math. What counts is what generated files see: members of the class and of the types around it, what lies
/// in the namespaces around it, and the project's <c>global using</c>s.
/// </summary>
internal sealed class HiddenTypes
{
    private readonly Compilation _compilation;
    private readonly INamedTypeSymbol _network;
    private readonly CancellationToken _cancellationToken;
    private readonly List<INamespaceSymbol> _namespaces = [];
    private readonly List<ISymbol> _globalUsings = [];
    private readonly Dictionary<string, ISymbol> _globalAliases = [];

    private HiddenTypes(INamedTypeSymbol network, Compilation compilation, CancellationToken cancellationToken)
    {
        _network = network;
        _compilation = compilation;
        _cancellationToken = cancellationToken;
        for (var space = network.ContainingNamespace; space is not null; space = space.ContainingNamespace)
            _namespaces.Add(compilation.GetCompilationNamespace(space) ?? space);
        foreach (var tree in compilation.SyntaxTrees)
            ReadGlobalUsings(tree);
    }

    /// <summary>The hidden ones, as their places in the table.</summary>
    public static EquatableArray<GeneratedCodeType> Of(
        INamedTypeSymbol network, Compilation compilation, CancellationToken cancellationToken)
    {
        var names = new HiddenTypes(network, compilation, cancellationToken);
        return GeneratedCodeTypes.All.Where(names.IsHidden).ToEquatableArray();
    }

    private bool IsHidden(GeneratedCodeType type)
    {
        var meant = _compilation.GetTypeByMetadataName(type.MetadataName);
        return MembersAround(type.Name)
            .Concat(_namespaces.SelectMany(space => space.GetMembers(type.Name)))
            .Concat(FromGlobalUsings(type.Name))
            .Any(symbol => Hides(symbol, type) && !SymbolEqualityComparer.Default.Equals(symbol, meant));
    }

    private static bool Hides(ISymbol symbol, GeneratedCodeType type) =>
        symbol is INamedTypeSymbol other ? other.Arity == type.Arity : type.Arity == 0;

    private IEnumerable<ISymbol> MembersAround(string name)
    {
        for (var around = _network; around is not null; around = around.ContainingType)
        {
            // What every network inherits is known to generated code.
            for (var type = around; type is not null && !Vocabulary.Is(type, "Network"); type = type.BaseType)
            {
                foreach (var member in type.GetMembers(name).Where(member => !HandWritten.IsGenerated(member)))
                    yield return member;
            }
        }
    }

    private IEnumerable<ISymbol> FromGlobalUsings(string name)
    {
        if (_globalAliases.TryGetValue(name, out var target))
            return [target];
        return _globalUsings.SelectMany(used => used switch
        {
            INamespaceSymbol space => space.GetTypeMembers(name),
            INamedTypeSymbol type => type.GetMembers(name),
            _ => Enumerable.Empty<ISymbol>(),
        });
    }

    private void ReadGlobalUsings(SyntaxTree tree)
    {
        if (tree.GetRoot(_cancellationToken) is not CompilationUnitSyntax { Usings: { Count: > 0 } usings })
            return;
        SemanticModel? model = null;
        foreach (var directive in usings.Where(directive => directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
        {
            model ??= _compilation.GetSemanticModel(tree);
            if (directive.Alias is null && model.GetSymbolInfo(directive.NamespaceOrType, _cancellationToken).Symbol is { } used)
                _globalUsings.Add(used);
            else if (directive.Alias is not null && model.GetDeclaredSymbol(directive, _cancellationToken) is IAliasSymbol alias)
                _globalAliases[alias.Name] = alias.Target;
        }
    }
}
