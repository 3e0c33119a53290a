using System.Text.RegularExpressions;
using NetDsl.Specifications;

namespace NetDsl.Generator.Tests;

/// <summary>Draws a network that is like another one: layers replaced, inserted and taken out.</summary>
internal static partial class VariationDrawing
{
    /// <summary>The layers of a variation; null where the network has none that could be varied.</summary>
    public static string? Of(Drawing network)
    {
        var variable = network.Values.Where(value => CanBeVaried(network, value)).ToList();

        // A layer that is inserted stands first, where it says behind which; what reads it is left as it is.
        var behind = network.OneIn(2) ? variable.FirstOrDefault(network.IsReadFromBelow) : null;
        var inserted = behind is null ? null : Line(network, behind, $"Inserted{behind.Name}", behind);
        var varied = variable.Where(value => inserted is null || value.Source != behind).Select(value => Vary(network, value));
        var lines = varied.Prepend(inserted).OfType<string>().Take(3).ToList();
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    /// <summary>
    /// Whether a value may come from another layer: no loss judges it, no layer uses its weights, and it reads one value.
    /// </summary>
    private static bool CanBeVaried(Drawing network, Value value) =>
        value is { Layer: { Others.Count: 0, NamesItsSources: false } }
        && !network.IsJudged(value)
        && !network.Layers.Contains($"SharedWith = {value.Reference}", StringComparison.Ordinal)
        && !network.Layers.Contains($"Of = {value.Reference}", StringComparison.Ordinal);

    /// <summary>Another layer in the place of one, or none.</summary>
    private static string? Vary(Drawing network, Value value) =>
        value.Source!.IsLike(value) && value.Source.IsTrained && !value.Layer!.HasMatrix && network.OneIn(2)
            ? $"[Skip(From = {value.Source.Reference})] public partial Layer {value.Name} {{ get; }}"
            : Line(network, value.Source, value.Name, value);

    /// <summary>A layer of the shape of a value, which reads another one; null where none is drawn.</summary>
    private static string? Line(Drawing network, Value source, string name, Value value)
    {
        var beside = network.Beside(source);
        var drawn = beside.AddLayer(source, layer => layer.Shape.SequenceEqual(value.Shape)
            && layer.EndsTime == (source.IsStreamed && !value.IsStreamed)
            && layer is { NamesItsSources: false, IsShared: false, Classes.Count: 0, Others.Count: 0 }
            && (layer.IsTrained || source.IsTrained)
            && (layer.HasMatrix || !value.Layer!.HasMatrix));
        return drawn is not null ? Property().Replace(beside.Layers, $"Layer {name} {{") : null;
    }

    [GeneratedRegex(@"Layer \w+ \{")]
    private static partial Regex Property();
}
