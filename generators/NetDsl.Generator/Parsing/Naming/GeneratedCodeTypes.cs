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
    // The types of an assembly are found once: an edit makes another compilation of the same references.
    private static readonly ConditionalWeakTable<IAssemblySymbol, INamedTypeSymbol[]> OfAssembly = new();

    // One for all networks of a compilation, and forgotten with it.
    private static readonly ConditionalWeakTable<Compilation, GeneratedCodeTypes> Known = new();

    private readonly Dictionary<string, List<INamedTypeSymbol>> _byName;

    private GeneratedCodeTypes(Compilation compilation) => _byName = compilation.SourceModule.ReferencedAssemblySymbols
        .SelectMany(assembly => OfAssembly.GetValue(assembly, PublicTypes))
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

    /// <summary>Whether one has a name.</summary>
    public bool Has(string name) => _byName.ContainsKey(name);

    public static GeneratedCodeTypes Of(Compilation compilation) =>
        Known.GetValue(compilation, one => new GeneratedCodeTypes(one));

    /// <summary>The types of a name, which differ in the number of type parameters.</summary>
    public IReadOnlyList<INamedTypeSymbol> Called(string name) => _byName.TryGetValue(name, out var types) ? types : [];

    private static INamedTypeSymbol[] PublicTypes(IAssemblySymbol assembly) =>
    [
        .. Namespaces
            .Select(name => name.Split('.').Aggregate((INamespaceSymbol?)assembly.GlobalNamespace, Inner))
            .SelectMany(space => space?.GetTypeMembers() ?? [])
            .Where(type => type.DeclaredAccessibility == Accessibility.Public),
    ];

    private static INamespaceSymbol? Inner(INamespaceSymbol? space, string name) =>
        space?.GetMembers(name).OfType<INamespaceSymbol>().FirstOrDefault();
}
