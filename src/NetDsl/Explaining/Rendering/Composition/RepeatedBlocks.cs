namespace NetDsl.Rendering;

/// <summary>Blocks that stand several times in a row. One of them is told in full; the others have the same equations, with weights of their own.</summary>
internal sealed class RepeatedBlocks(NetworkDescription network)
{
    private readonly List<LayerDescription> _uses = [.. network.Layers.Where(layer => layer.Repetitions > 1)];

    /// <summary>The layers in their order, those of a block that is not told as one group.</summary>
    /// <param name="layers">The layers.</param>
    /// <param name="told">The one that is told of a number of repetitions, from 1.</param>
    public IEnumerable<(string? Block, string Like, IReadOnlyList<LayerDescription> Layers)> Group(IEnumerable<LayerDescription> layers, Func<int, int> told)
    {
        var group = new List<LayerDescription>();
        (string? Block, string Like) of = (null, "");
        foreach (var layer in layers)
        {
            var next = Of(layer.Name, told);
            if (group.Count > 0 && (next.Block is null || next != of))
            {
                yield return (of.Block, of.Like, group);
                group = [];
            }

            of = next;
            group.Add(layer);
        }

        if (group.Count > 0)
            yield return (of.Block, of.Like, group);
    }

    /// <summary>The block to which a layer belongs that is not told, and the one like it that is.</summary>
    private (string? Block, string Like) Of(string layer, Func<int, int> told)
    {
        foreach (var use in _uses.OrderBy(use => use.Name.Length))
        {
            for (var i = 1; i <= use.Repetitions; i++)
            {
                if (i != told(use.Repetitions) && layer.StartsWith($"{use.Name}{i}.", StringComparison.Ordinal))
                    return ($"{use.Name}{i}", $"{use.Name}{told(use.Repetitions)}");
            }
        }

        return (null, "");
    }
}
