using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>A network that is like another one: all layers of that one, some replaced, some inserted.</summary>
internal static class Variation
{
    private const string Like = nameof(Like);

    /// <summary>The type that a network says it is like; null where it says none.</summary>
    public static ITypeSymbol? TypeOf(INamedTypeSymbol network) => Vocabulary.NetworkAttributeOf(network)?.NamedArguments
        .FirstOrDefault(argument => argument.Key == Like)
        .Value.Value as ITypeSymbol;

    /// <summary>The properties that may be layers of a network, those of the ones that it is like included.</summary>
    public static IEnumerable<IPropertySymbol> LayersOf(INamedTypeSymbol network) => DeclaredLayers.Of(network).Concat(InheritedLayersOf(network));

    /// <summary>The properties that may be layers of the networks that a network is like.</summary>
    public static IEnumerable<IPropertySymbol> InheritedLayersOf(INamedTypeSymbol network)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { network };
        for (var type = TypeOf(network) as INamedTypeSymbol; type is not null && seen.Add(type); type = TypeOf(type) as INamedTypeSymbol)
        {
            foreach (var property in DeclaredLayers.Of(type))
                yield return property;
        }
    }

    /// <summary>Reads the network that another one is like; null where there is none, or none that can be taken.</summary>
    public static NetworkDeclaration? BaseOf(INamedTypeSymbol network, ParsingSession session, Findings findings)
    {
        if (TypeOf(network) is not { } type)
            return null;
        if (type.TypeKind == TypeKind.Error)
        {
            findings.MarkIncomplete();
            return null;
        }

        if (type is not INamedTypeSymbol basis || Vocabulary.NetworkAttributeOf(basis) is null)
            return Refuse("is not marked [Network]");
        if (Circle(network) is { } circle)
            return Refuse(circle);

        var parsed = NetworkParser.Parse(basis, session);
        if (!parsed.IsComplete)
            findings.MarkIncomplete();
        if (parsed.Problems.Any(problem => problem.IsError))
            return Refuse("has errors of its own, see there");
        return DeclaredLayers.Hidden(basis, parsed.Declaration.Layers) is { } hidden
            ? Refuse($"has the layer '{hidden}', which cannot be seen outside of its assembly {basis.ContainingAssembly.Name}: make it public there")
            : parsed.Declaration;

        NetworkDeclaration? Refuse(string fault)
        {
            findings.MarkIncomplete();
            findings.Add(new(Descriptors.BaseIsUnusable.Id, null, Like, [network.Name, type.Name, fault]));
            return null;
        }
    }

    /// <summary>The layers of a network and of the one that it is like, in the order in which data flows.</summary>
    public static IReadOnlyList<LayerDeclaration> Merge(
        INamedTypeSymbol network,
        Precision precision,
        NetworkDeclaration basis,
        IReadOnlyList<LayerDeclaration> own,
        Findings findings)
    {
        var members = new HashSet<string>(HandWritten.MembersOf(network).Select(member => member.Name)) { network.Name };
        var layers = basis.Layers.Select(layer => Inherit(layer, precision) with { IsHidden = members.Contains(layer.Name) }).ToList();
        CheckMembers(network, basis, own, findings);
        if (LayerChanges.Apply(layers, own).Unplaced is { } unplaced)
            findings.Add(new(Descriptors.PlaceIsUnknown.Id, unplaced, null, [unplaced, network.Name, basis.Name]));
        return layers;
    }

    /// <summary>How a network is like itself; null where it is not.</summary>
    private static string? Circle(INamedTypeSymbol network)
    {
        var path = new List<INamedTypeSymbol> { network };
        while (TypeOf(path[path.Count - 1]) is INamedTypeSymbol next)
        {
            var isSeen = path.Contains(next, SymbolEqualityComparer.Default);
            path.Add(next);
            if (!isSeen)
                continue;
            if (!SymbolEqualityComparer.Default.Equals(next, network))
                return null;
            return path.Count == 2
                ? "is the network itself"
                : $"is like '{network.Name}' in turn: {string.Join(" → ", path.Select(type => type.Name))}";
        }

        return null;
    }

    /// <summary>A layer as a class has it that did not declare it.</summary>
    public static LayerDeclaration Inherit(LayerDeclaration layer, Precision precision) => layer with
    {
        IsInherited = true,
        Modifiers = string.Join(" ", layer.Modifiers.Split(' ').Where(word => word is "public" or "internal" or "protected" or "private")),
        Type = "global::NetDsl." + Types.Expected(layer.Role, precision),
        HasDocumentation = false,
    };

    /// <summary>What is inherited becomes a member of the class, which has no other member of that name.</summary>
    private static void CheckMembers(
        INamedTypeSymbol network, NetworkDeclaration basis, IReadOnlyList<LayerDeclaration> own, Findings findings)
    {
        foreach (var layer in basis.Layers.Where(layer => own.All(other => other.Name != layer.Name)))
        {
            if (HandWritten.MembersOf(network).Any(member => member.Name == layer.Name) || network.Name == layer.Name)
            {
                findings.Add(new(Descriptors.NameIsTaken.Id, layer.Name, null, [layer.Name, $"a layer of '{basis.Name}'"])
                {
                    Place = Place.Name,
                });
            }
        }
    }
}
