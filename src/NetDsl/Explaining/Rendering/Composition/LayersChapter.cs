using NetDsl.Tracing;

namespace NetDsl.Rendering;

/// <summary>What each layer computes, and its largest activations.</summary>
internal static class LayersChapter
{
    public static void Compose(Composition composition)
    {
        composition.Chapter("The layers");
        foreach (var layer in composition.Explanation.Network.Layers.Except(composition.Anatomy.Losses))
            Compose(composition, layer);
    }

    private static void Compose(Composition composition, LayerDescription layer)
    {
        var anatomy = composition.Anatomy;
        composition.Section($"{layer.Name}: {anatomy.Kind(layer)}");
        var tensors = anatomy.Computed(layer, Pass.Forward, Pass.Loss).ToList();
        foreach (var tensor in tensors.Where(_ => layer.Sources.Count > 0))
            composition.Show(Equation.Of(tensor.Name, tensor.Equation));
        var parameters = anatomy.Parameters(layer).ToList();
        if (parameters.Count > 0)
            composition.Say($"Weights: {string.Join(", ", parameters.Select(parameter => parameter.Extent))}.");
        if (tensors.Count == 0)
            return;

        var output = tensors[^1];
        var values = Ranking.Values(composition.Explanation, output);
        composition.Say(
            $"{NumberText.Count(values.Length)} numbers from {composition.Number(values.Min())} to {composition.Number(values.Max())}, "
            + $"{NumberText.Count(values.Count(value => value != 0))} of them not 0{(layer.Sources.Count > 0 ? "; the largest:" : ".")}");
        if (layer.Sources.Count == 0)
            return;
        composition.Tabulate(
            ["element", "value"],
            Ranking.Largest(composition.Explanation, output, composition.Format.Rows)
                .Select(largest => (IReadOnlyList<string>)[largest.Element.ToString(), composition.Number(largest.Value)]));
    }
}
