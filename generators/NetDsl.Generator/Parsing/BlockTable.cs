using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>The blocks that a network uses, also inside of other blocks, each read once.</summary>
internal sealed class BlockTable(ParsingSession session)
{
    private readonly List<BlockDeclaration> _blocks = [];
    private readonly HashSet<string> _known = [];

    /// <summary>All blocks; a block stands after those that it uses, as far as none uses itself.</summary>
    public EquatableArray<BlockDeclaration> Blocks => _blocks.ToEquatableArray();

    /// <summary>Reads what a use names, and returns the name under which it is in the table.</summary>
    /// <param name="type">The class that the use names.</param>
    /// <param name="findings">Those of the class that holds the use: it is incomplete where the block is.</param>
    public string Add(ITypeSymbol type, Findings findings)
    {
        session.CancellationToken.ThrowIfCancellationRequested();
        var name = Types.QualifiedName(type);
        if (_known.Add(name))
            _blocks.Add(Read(name, type, findings));
        return name;
    }

    private BlockDeclaration Read(string name, ITypeSymbol type, Findings findings)
    {
        var found = new Findings();
        var isBlock = type is INamedTypeSymbol { TypeKind: TypeKind.Class } && Vocabulary.BlockAttributeOf(type) is not null;
        var layers = isBlock ? ClassLayers.Read((INamedTypeSymbol)type, session, found) : [];
        if (!found.IsComplete)
            findings.MarkIncomplete();
        return new(name, type.Name, layers.ToEquatableArray(), isBlock ? Fault((INamedTypeSymbol)type, layers, found) : "is not marked [Block]");
    }

    private static string? Fault(INamedTypeSymbol type, IReadOnlyList<LayerDeclaration> layers, Findings found)
    {
        if (found.Problems.Any(problem => problem.IsError))
            return "has errors of its own, see there";
        return DeclaredLayers.Hidden(type, layers) is { } hidden
            ? $"has the layer '{hidden}', which cannot be seen outside of its assembly {type.ContainingAssembly.Name}: make it public there"
            : null;
    }
}
