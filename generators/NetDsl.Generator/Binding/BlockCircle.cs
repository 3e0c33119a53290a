using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>Finds blocks that contain themselves.</summary>
internal static class BlockCircle
{
    /// <summary>The way from a block through what it uses back to the class around it, <c>Outer → Inner → Outer</c>; null where there is none.</summary>
    /// <param name="around">The class that uses the block.</param>
    /// <param name="block">The block.</param>
    public static string? Of(NetworkDeclaration around, BlockDeclaration block)
    {
        var path = new List<BlockDeclaration>();
        return Reaches(around, block, path) ? string.Join(" → ", path.Select(step => step.Name).Prepend(around.Name)) : null;
    }

    private static bool Reaches(NetworkDeclaration around, BlockDeclaration block, List<BlockDeclaration> path)
    {
        if (path.Contains(block))
            return false;
        path.Add(block);
        if (block.Type == around.Type)
            return true;
        foreach (var use in block.Layers.Where(layer => layer.Block is not null))
        {
            if (around.Blocks.FirstOrDefault(other => other.Type == use.Block) is { } next && Reaches(around, next, path))
                return true;
        }

        path.RemoveAt(path.Count - 1);
        return false;
    }
}
