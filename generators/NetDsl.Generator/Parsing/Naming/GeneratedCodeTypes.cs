using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// All types that generated code can name shortly: the public ones of other assemblies in the namespaces of its directives
/// <c>using</c>.
/// </summary>
internal sealed class GeneratedCodeTypes
{
    // One for all networks of a compilation, and forgotten with it.
    private static readonly ConditionalWeakTable<Compilation, GeneratedCodeTypes> Known = new();

    private readonly Dictionary<string, List<INamedTypeSymbol>> _byName;

    private GeneratedCodeTypes(Compilation compilation) => _byName = Namespaces
        .Select(name => name.Split('.').Aggregate((INamespaceSymbol?)compilation.GlobalNamespace, Inner))
        .SelectMany(space => space?.GetTypeMembers() ?? [])
        .Where(type => type.DeclaredAccessibility == Accessibility.Public
            && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
        .GroupBy(type => type.Name)
        .ToDictionary(types => types.Key, types => types.ToList());

    /// <summary>The namespaces of the directives <c>using</c> at the top of each generated file.</summary>
    public static ImmutableArray<string> Namespaces { get; } =
    [
        "System",
        "System.Collections.Generic",
        "System.Numerics",
        "System.Runtime.CompilerServices",
        "System.Runtime.InteropServices",
        "System.Runtime.Intrinsics",
        "NetDsl",
    ];

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    public static GeneratedCodeTypes Of(Compilation compilation) =>
        Known.GetValue(compilation, one => new GeneratedCodeTypes(one));

    /// <summary>The types of a name, which differ in the number of type parameters.</summary>
    public IReadOnlyList<INamedTypeSymbol> Called(string name) => _byName.TryGetValue(name, out var types) ? types : [];

    private static INamespaceSymbol? Inner(INamespaceSymbol? space, string name) =>
        space?.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault();
}
