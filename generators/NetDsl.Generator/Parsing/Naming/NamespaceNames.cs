using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>What a namespace holds by name, without a look at each name in each assembly.</summary>
internal static class NamespaceNames
{
    // An edit makes another compilation of the same references: their part of a namespace is gone through once.
    private static readonly ConditionalWeakTable<INamespaceSymbol, string[]> OfReference = new();

    /// <summary>The names in a namespace, some of them several times.</summary>
    public static IEnumerable<string> In(INamespaceSymbol space, Compilation compilation) =>
        space.ConstituentNamespaces.SelectMany(part => IsOwn(part, compilation) ? Read(part) : OfReference.GetValue(part, Read));

    /// <summary>The names that the project itself declares in a namespace.</summary>
    public static IEnumerable<string> OwnIn(INamespaceSymbol space, Compilation compilation) =>
        space.ConstituentNamespaces.Where(part => IsOwn(part, compilation)).SelectMany(Read);

    private static bool IsOwn(INamespaceSymbol part, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(part.ContainingAssembly, compilation.Assembly);

    private static string[] Read(INamespaceSymbol part) => [.. part.GetMembers().Select(member => member.Name).Distinct()];
}
