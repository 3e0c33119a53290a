using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// Finds the types of generated code whose short names mean something else inside of a network: a game has its own Vector, a
/// layer is called Math. What counts is what generated files see: members of the class and of the types around it, what lies
/// in the namespaces around it, and the project's <c>global using</c>s.
/// </summary>
internal sealed class HiddenTypes
{
    private readonly INamedTypeSymbol _network;
    private readonly Compilation _compilation;
    private readonly GlobalUsings _usings;
    private readonly List<INamespaceSymbol> _namespaces = [];

    private HiddenTypes(INamedTypeSymbol network, Compilation compilation)
    {
        (_network, _compilation) = (network, compilation);
        _usings = GlobalUsings.Of(compilation);
        for (var space = network.ContainingNamespace; space is not null; space = space.ContainingNamespace)
            _namespaces.Add(compilation.GetCompilationNamespace(space) ?? space);
    }

    /// <summary>The hidden ones.</summary>
    public static EquatableArray<GeneratedCodeType> Of(
        INamedTypeSymbol network, Compilation compilation, CancellationToken cancellationToken)
    {
        var scope = new HiddenTypes(network, compilation);
        var types = GeneratedCodeTypes.Of(compilation);

        // This is asked at each edit of a project: of a thousand names, those that something else may have are looked up.
        return scope.Names().Where(types.Has).Distinct().SelectMany(name =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                var meanings = scope.Meanings(name).ToList();
                return types.Called(name).Where(type => meanings.Any(meaning => Hides(meaning, type)));
            })
            .Select(type => new GeneratedCodeType(type.ContainingNamespace.ToDisplayString(), type.Name, type.Arity))
            .OrderBy(type => type.Namespace, StringComparer.Ordinal)
            .ThenBy(type => type.Name, StringComparer.Ordinal)
            .ThenBy(type => type.Arity)
            .ToEquatableArray();
    }

    /// <summary>The types that members of some names hide.</summary>
    public static IEnumerable<GeneratedCodeType> Named(IEnumerable<string> members, Compilation compilation) => members
        .SelectMany(GeneratedCodeTypes.Of(compilation).Called)
        .Where(type => type.Arity == 0)
        .Select(type => new GeneratedCodeType(type.ContainingNamespace.ToDisplayString(), type.Name, type.Arity));

    private IEnumerable<ISymbol> Meanings(string name) =>
        MembersAround(name).Concat(_namespaces.SelectMany(space => space.GetMembers(name))).Concat(_usings.Meanings(name));

    /// <summary>All names that <see cref="Meanings"/> knows, but for the types of generated code themselves.</summary>
    private IEnumerable<string> Names() => Around().SelectMany(type => type.MemberNames.Concat(type.GetTypeMembers().Select(member => member.Name)))
        .Concat(_namespaces.SelectMany(space => NamespaceNames.In(space, _compilation)))
        .Concat(_usings.Names(_compilation));

    private static bool Hides(ISymbol symbol, INamedTypeSymbol type) => symbol switch
    {
        INamedTypeSymbol other => other.Arity == type.Arity && !SymbolEqualityComparer.Default.Equals(other, type),
        IMethodSymbol method => type.Arity == 0 || method.Arity == type.Arity,
        _ => type.Arity == 0,
    };

    private IEnumerable<ISymbol> MembersAround(string name) =>
        Around().SelectMany(type => type.GetMembers(name)).Where(member => !HandWritten.IsGenerated(member));

    /// <summary>The class, those around it and their bases. What every network inherits is known to generated code.</summary>
    private IEnumerable<INamedTypeSymbol> Around()
    {
        for (var around = _network; around is not null; around = around.ContainingType)
        {
            for (var type = around; type is not null && !Vocabulary.Is(type, "Network"); type = type.BaseType)
                yield return type;
        }
    }
}
