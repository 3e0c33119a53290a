using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// Checks that no member of a network or block has the name of one that all of them have, as the runtime declares it. Methods
/// may share those that are called from outside: they are overloads, such as a Predict of the user's own image type.
/// </summary>
internal sealed class NameCheck(INamedTypeSymbol network, bool isStreaming, Compilation compilation)
{
    private readonly INamedTypeSymbol? _class = compilation.GetTypeByMetadataName("NetDsl.Network`2");
    private readonly INamedTypeSymbol? _interface = compilation.GetTypeByMetadataName("NetDsl.INetwork`2");
    private readonly INamedTypeSymbol? _stream = isStreaming ? compilation.GetTypeByMetadataName("NetDsl.StreamingNetwork`2") : null;

    /// <summary>Adds what is taken, and returns the names.</summary>
    public static IReadOnlyList<string> Check(INamedTypeSymbol network, bool isStreaming, Compilation compilation, Findings findings)
    {
        var taken = Of(network, isStreaming, compilation);
        foreach (var (name, owner) in taken)
            findings.Add(new(Descriptors.NameIsTaken.Id, name, null, [name, owner]) { Place = Place.Name });
        return taken.ConvertAll(one => one.Name);
    }

    /// <summary>The members whose names are taken, and what they are the names of.</summary>
    public static List<(string Name, string Owner)> Of(INamedTypeSymbol network, bool isStreaming, Compilation compilation)
    {
        var check = new NameCheck(network, isStreaming, compilation);
        return
        [
            .. from members in MembersByName(network)
               let owner = check.Owner(members.Key, members.All(member => member is IMethodSymbol))
               where owner is not null
               select (members.Key, owner),
        ];
    }

    private static IEnumerable<IGrouping<string, ISymbol>> MembersByName(INamedTypeSymbol network) => HandWritten.MembersOf(network)
        .Where(member => member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
        .GroupBy(member => member.Name);

    private string? Owner(string name, bool areMethods)
    {
        var isBlock = Vocabulary.NetworkAttributeOf(network) is null;
        if (isBlock && name == ReservedNames.View)
            return "a member that every block has";
        if (!areMethods && name == network.Name)
            return isBlock ? "the block itself" : "the network itself";
        if (!areMethods && ReservedNames.OfObjects.Contains(name))
            return "a member that every object has";
        if (!isBlock && (IsTaken(_class, name, areMethods) || IsTaken(_interface, name, areMethods)))
            return "a member that every network has";
        return !isBlock && IsTaken(_stream, name, areMethods) ? "a member that every streaming network has" : null;
    }

    /// <summary>
    /// Whether a type has a member that one of the name would hide: generated code means protected members by their names,
    /// and implements the properties of the interface.
    /// </summary>
    private static bool IsTaken(INamedTypeSymbol? type, string name, bool areMethods) => type?.GetMembers(name).Any(member => member switch
    {
        { CanBeReferencedByName: false } => false,
        { DeclaredAccessibility: Accessibility.Protected or Accessibility.ProtectedOrInternal } => true,
        { DeclaredAccessibility: Accessibility.Public } => !areMethods || (type.TypeKind == TypeKind.Interface && member is IPropertySymbol),
        _ => false,
    }) == true;
}
