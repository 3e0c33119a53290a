using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// Checks that no member of a network or block has the name of one that all of them have. Methods may share those that are
/// called from outside: they are overloads, such as a Predict of the user's own image type.
/// </summary>
internal static class NameCheck
{
    public static void Check(INamedTypeSymbol network, bool isStreaming, Findings findings)
    {
        foreach (var name in Names(network))
        {
            var areMethods = name.All(member => member is IMethodSymbol);
            if ((Owner(network, name.Key, areMethods) ?? (isStreaming ? OwnerInStream(name.Key, areMethods) : null)) is { } owner)
            {
                findings.Add(new(Descriptors.NameIsTaken.Id, name.Key, null, [name.Key, owner])
                {
                    Place = Place.Name,
                });
            }
        }
    }

    private static IEnumerable<IGrouping<string, ISymbol>> Names(INamedTypeSymbol network) => HandWritten.MembersOf(network)
        .Where(member => member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
        .GroupBy(member => member.Name);

    private static string? Owner(INamedTypeSymbol network, string name, bool areMethods)
    {
        if (Vocabulary.NetworkAttributeOf(network) is null)
            return OwnerInBlock(network, name, areMethods);
        if (ReservedNames.OfGeneratedCode.Contains(name))
            return "a member that every network has";
        if (areMethods)
            return null;
        if (name == network.Name)
            return "the network itself";
        if (ReservedNames.OfNetworks.Contains(name))
            return "a member that every network has";
        return ReservedNames.OfObjects.Contains(name) ? "a member that every object has" : null;
    }

    private static string? OwnerInBlock(INamedTypeSymbol block, string name, bool areMethods)
    {
        if (ReservedNames.OfBlocks.Contains(name))
            return "a member that every block has";
        if (areMethods)
            return null;
        if (name == block.Name)
            return "the block itself";
        return ReservedNames.OfObjects.Contains(name) ? "a member that every object has" : null;
    }

    private static string? OwnerInStream(string name, bool areMethods) =>
        ReservedNames.OfGeneratedStreams.Contains(name) || (!areMethods && ReservedNames.OfStreams.Contains(name))
            ? "a member that every streaming network has"
            : null;
}
