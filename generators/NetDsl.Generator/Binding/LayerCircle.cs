using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>Finds layers that read each other in a circle, by what they say that they read.</summary>
internal sealed class LayerCircle(EquatableArray<LayerDeclaration> declared)
{
    /// <summary>The circle that a layer closes by reading one below it, <c>Hidden → Species → Hidden</c>; null where it closes none.</summary>
    public string? Of(LayerDeclaration layer, LayerDeclaration later)
    {
        var path = new List<string> { layer.Name };
        return Reaches(later, layer.Name, path) ? string.Join(" → ", path) : null;
    }

    private bool Reaches(LayerDeclaration from, string name, List<string> path)
    {
        if (path.Count > 1 && path.Contains(from.Name))
            return false;
        path.Add(from.Name);
        foreach (var read in Reads(from))
        {
            if (read.Name == name)
            {
                path.Add(name);
                return true;
            }

            if (Reaches(read, name, path))
                return true;
        }

        path.RemoveAt(path.Count - 1);
        return false;
    }

    private IEnumerable<LayerDeclaration> Reads(LayerDeclaration layer)
    {
        if (layer.Role == AttributeRole.Input)
            return [];
        var names = layer.Arguments.Where(argument => argument.Name is SourceResolver.From or SourceResolver.JoinSources)
            .SelectMany(argument => argument.Values)
            .ToList();
        return names.Count > 0
            ? declared.Where(other => names.Contains(other.Name))
            : declared.TakeWhile(other => other != layer).Where(other => other.Role != AttributeRole.Loss).Reverse().Take(1);
    }
}
