using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>Puts a network together that has several tricks: the plain one with the changes of each trick, one after another.</summary>
internal static class CellParser
{
    /// <summary>Reads the classes of one network anew, so that it holds their formulas and blocks and nothing of other tricks.</summary>
    public static ParsedNetwork Parse(
        INamedTypeSymbol design, string name, INamedTypeSymbol plain, IReadOnlyList<INamedTypeSymbol> tricks, ParsingSession session)
    {
        var findings = new Findings();
        var basis = NetworkParser.Parse(plain, session);
        var layers = basis.Declaration.Layers.ToList();
        var inserted = new HashSet<string>();
        foreach (var trick in tricks)
            inserted.UnionWith(LayerChanges.Apply(layers, Own(trick, basis, session, findings), inserted).Inserted.Select(layer => layer.Name));

        var declaration = new NetworkDeclaration(
            FactorialParser.Namespace(design),
            [.. NetworkParser.ContainingTypes(design), Types.Header(design)],
            name,
            "public",
            HasDocumentation: false,
            Precision.Single,
            layers.Select(layer => Variation.Inherit(layer, Precision.Single) with { Modifiers = "public" }).ToEquatableArray(),
            session.Formulas.InOrder)
        {
            Type = $"{Types.QualifiedName(design)}.{Identifier.Escape(name)}",
            Blocks = session.Blocks.Blocks,
            Header = $"public sealed partial class {Identifier.Escape(name)}",
            Equations = session.Equations.InOrder,
            HintName = HintOf(design, name),
            IsCalledLikeAType = GeneratedCodeTypes.Of(session.Compilation).Called(name).Count > 0,
        };
        return new(declaration, findings.Problems) { IsComplete = basis.IsComplete && findings.IsComplete, Elsewhere = findings.Elsewhere };
    }

    /// <summary>The beginning of the names of the files of a network in a design.</summary>
    public static string HintOf(INamedTypeSymbol design, string name) => $"{HintName.Of(design)}+{HintName.Part(name)}";

    /// <summary>The layers that a variation declares.</summary>
    public static IReadOnlyList<LayerDeclaration> Own(INamedTypeSymbol trick, ParsedNetwork basis, ParsingSession session, Findings findings) =>
        ClassLayers.Read(trick, session, findings, [.. basis.Declaration.Layers.Select(layer => layer.Name)]);
}
