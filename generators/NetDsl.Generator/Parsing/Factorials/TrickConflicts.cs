using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>
/// Finds tricks that no network can have at once, since both change one layer, and such of which the order decides what the network is.
/// </summary>
internal static class TrickConflicts
{
    public static IEnumerable<Problem> Of(FactorialTypes types, IReadOnlyList<string> names, ParsingSession session)
    {
        var basis = NetworkParser.Parse(types.Plain!, session);
        var tricks = types.Tricks
            .Select(trick => LayerChanges.Apply([.. basis.Declaration.Layers], CellParser.Own(trick!, basis, session, new())))
            .ToList();
        return
            from second in Enumerable.Range(0, tricks.Count)
            from first in Enumerable.Range(0, second)
            where !SymbolEqualityComparer.Default.Equals(types.Tricks[first], types.Tricks[second])
            from problem in OfOneLayer(tricks[first], tricks[second]) is { } both ? [both] : OfOrder(tricks[first], tricks[second])
            select problem with
            {
                Argument = FactorialTypes.Argument(second),
                MessageArguments = problem.MessageArguments.Prepend(names[second]).Prepend(names[first]).ToEquatableArray(),
            };
    }

    private static Problem? OfOneLayer(LayerChanges first, LayerChanges second)
    {
        if (first.Replaced.FirstOrDefault(second.Replaced.Contains) is { } replaced)
            return new(Descriptors.TricksChangeOneLayer.Id, null, null, ["both change the layer", replaced]);
        return first.Inserted.FirstOrDefault(layer => second.Inserted.Any(other => other.Name == layer.Name)) is { } added
            ? new(Descriptors.TricksChangeOneLayer.Id, null, null, ["both add a layer", added.Name])
            : null;
    }

    /// <summary>What both insert behind one layer. Losses are added up, in whatever order they stand.</summary>
    private static IEnumerable<Problem> OfOrder(LayerChanges first, LayerChanges second) =>
        from behind in first.Inserted.Where(layer => !layer.IsLoss).GroupBy(layer => layer.Anchor)
        let next = second.Inserted.FirstOrDefault(layer => !layer.IsLoss && layer.Anchor == behind.Key)
        where next is not null
        select new Problem(Descriptors.OrderOfTricksDecides.Id, null, null, [behind.Key, behind.First().Name, next.Name]);
}
