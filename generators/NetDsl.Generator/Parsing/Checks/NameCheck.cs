using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// Checks that no member of a network has the name of one that every network has. Methods may: they are overloads, such as
/// a Predict of the user's own image type.
/// </summary>
internal static class NameCheck
{
    public static void Check(INamedTypeSymbol network, Findings findings)
    {
        foreach (var member in HandWritten.MembersOf(network).Where(member => member is not IMethodSymbol))
        {
            if (Owner(network, member.Name) is { } owner)
            {
                findings.Add(new(Descriptors.NameIsTaken.Id, member.Name, null, [member.Name, owner])
                {
                    Place = Place.Name,
                });
            }
        }
    }

    private static string? Owner(INamedTypeSymbol network, string name)
    {
        if (name == network.Name)
            return "the network itself";
        if (ReservedNames.OfNetworks.Contains(name))
            return "a member that every network has";
        return ReservedNames.OfObjects.Contains(name) ? "a member that every object has" : null;
    }
}
