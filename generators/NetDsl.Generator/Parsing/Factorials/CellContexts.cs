using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// What the networks that the generator writes for a class marked [Factorial] give way to. Their own properties have the names of layers,
/// and the networks beside them are types.
/// </summary>
/// <param name="All">One for each network.</param>
internal sealed record CellContexts(EquatableArray<SourceContext> All)
{
    public static CellContexts? Of(INamedTypeSymbol design, Compilation compilation, CancellationToken cancellationToken)
    {
        if (Vocabulary.FactorialAttributeOf(design) is not { } attribute || FactorialTypes.Of(attribute) is not { } types)
            return null;
        var layers = types.Tricks.Prepend(types.Plain).OfType<INamedTypeSymbol>()
            .SelectMany(Variation.LayersOf)
            .Select(layer => layer.Name)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal)
            .ToEquatableArray();
        var around = SourceContext.Of(design, compilation, cancellationToken);
        var inside = HiddenTypes.Named([.. layers, .. types.Combinations.Select(combination => combination.Name)], compilation);
        var hidden = around.HiddenTypes.Union(inside).ToEquatableArray();
        return new(types.Combinations
            .Select(combination => around with
            {
                HintName = CellParser.HintOf(design, combination.Name),
                Members = layers,
                HiddenTypes = hidden,
                HasUnsetMembers = false,
            })
            .ToEquatableArray());
    }
}
