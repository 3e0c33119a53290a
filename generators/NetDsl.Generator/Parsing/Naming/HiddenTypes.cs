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
    private readonly GlobalUsings _usings;
    private readonly List<INamespaceSymbol> _namespaces = [];

    private HiddenTypes(INamedTypeSymbol network, Compilation compilation)
    {
        _network = network;
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
        return types.Names.SelectMany(name =>
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

    private IEnumerable<ISymbol> Meanings(string name) =>
        MembersAround(name).Concat(_namespaces.SelectMany(space => space.GetMembers(name))).Concat(_usings.Meanings(name));

    private static bool Hides(ISymbol symbol, INamedTypeSymbol type) => symbol switch
    {
        INamedTypeSymbol other => other.Arity == type.Arity && !SymbolEqualityComparer.Default.Equals(other, type),
        IMethodSymbol method => type.Arity == 0 || method.Arity == type.Arity,
        _ => type.Arity == 0,
    };

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
}
