namespace NetDsl.Generator.Parsing;

/// <summary>What a variation changes of the layers of the network that it is like.</summary>
internal sealed class LayerChanges
{
    /// <summary>The arguments that name layers whose output is read.</summary>
    private static readonly HashSet<string> Sources = ["From", "sources", "first", "second", "With", "Memory"];

    private readonly List<string> _replaced = [];
    private readonly List<InsertedLayer> _inserted = [];

    private LayerChanges()
    {
    }

    /// <summary>The layers of the other network in whose place one of the variation stands.</summary>
    public IReadOnlyList<string> Replaced => _replaced;

    /// <summary>The new layers.</summary>
    public IReadOnlyList<InsertedLayer> Inserted => _inserted;

    /// <summary>A new layer of which nothing says where it stands; null where there is none.</summary>
    public string? Unplaced { get; private set; }

    /// <summary>Changes the layers of a network to those of a variation.</summary>
    /// <param name="layers">The layers of the network, in the order in which data flows.</param>
    /// <param name="own">The layers that the variation declares.</param>
    /// <param name="earlier">
    /// The layers that other variations have inserted before: of two that insert behind the same layer, the second one reads what the first
    /// one made of it.
    /// </param>
    public static LayerChanges Apply(
        List<LayerDeclaration> layers, IReadOnlyList<LayerDeclaration> own, IReadOnlyCollection<string>? earlier = null)
    {
        var changes = new LayerChanges();
        var above = -1;
        var (anchor, end) = ("", "");
        foreach (var layer in own)
        {
            var place = layers.FindIndex(other => other.Name == layer.Name);
            if (place >= 0)
            {
                layers[place] = layer;
                (above, anchor, end) = (place, layer.Name, layer.Name);
                changes._replaced.Add(layer.Name);
                continue;
            }

            if (above < 0)
                (above, anchor, end) = changes.Place(layers, layer);
            (above, end) = Behind(layers, above, end, earlier ?? []);
            layers.Insert(++above, Reading(layer, anchor, end));
            changes._inserted.Add(new(layer.Name, anchor, layer.Role == AttributeRole.Loss));
        }

        return changes;
    }

    /// <summary>Where the first layer of a variation stands that is new: behind those that it names.</summary>
    private (int Above, string Anchor, string End) Place(List<LayerDeclaration> layers, LayerDeclaration layer)
    {
        // Where the layer that it names is not found, that is what is wrong.
        var sources = layer.Arguments.Where(argument => argument.Name is "From" or "sources").SelectMany(argument => argument.Values).ToList();
        if (sources.Count == 0)
            Unplaced = layer.Name;
        var above = layers.FindLastIndex(other => sources.Contains(other.Name));
        above = above < 0 ? layers.Count - 1 : above;
        var anchor = above < 0 ? "" : layers[above].Name;
        return (above, anchor, anchor);
    }

    /// <summary>Goes past what others have inserted here. What ends in a loss passes nothing on.</summary>
    private static (int Above, string End) Behind(
        List<LayerDeclaration> layers, int above, string end, IReadOnlyCollection<string> earlier)
    {
        while (above + 1 < layers.Count && earlier.Contains(layers[above + 1].Name))
        {
            above++;
            if (layers[above].Role != AttributeRole.Loss)
                end = layers[above].Name;
        }

        return (above, end);
    }

    /// <summary>A layer that reads the end of what stands behind a layer now, in the place of that layer.</summary>
    private static LayerDeclaration Reading(LayerDeclaration layer, string anchor, string end) => anchor == end
        ? layer
        : layer with
        {
            Arguments = layer.Arguments
                .Select(argument => Sources.Contains(argument.Name)
                    ? argument with { Values = argument.Values.Select(name => name == anchor ? end : name).ToEquatableArray() }
                    : argument)
                .ToEquatableArray(),
        };
}
