using NetDsl.Tracing;

namespace NetDsl.Rendering;

/// <summary>What each layer computes, and its largest activations.</summary>
internal static class LayersChapter
{
    public static void Compose(Composition composition)
    {
        composition.Chapter("The layers");
        var layers = composition.Explanation.Network.Layers.Except(composition.Anatomy.Losses);
        foreach (var (block, like, group) in composition.Anatomy.Repeated.Group(layers, told: _ => 1))
        {
            if (block is null)
                Compose(composition, group[0]);
            else
                Compose(composition, block, like, group);
        }
    }

    /// <summary>A block that has the equations of one before it.</summary>
    private static void Compose(Composition composition, string block, string like, IReadOnlyList<LayerDescription> layers)
    {
        composition.Section(block);
        composition.Say($"The equations of {like}, with weights of its own.");
        composition.Tabulate(["layer", "from", "to", "largest", "value"], layers.SelectMany(layer => composition.Anatomy.Computed(layer, Pass.Forward, Pass.Loss).TakeLast(1)).Select(output =>
        {
            var values = composition.Explanation.ReadAll(output);
            var (element, value) = Ranking.Largest(composition.Explanation, output, 1)[0];
            return (IReadOnlyList<string>)[output.Name, composition.Number(values.Min()), composition.Number(values.Max()), element.ToString(), composition.Number(value)];
        }));
    }

    private static void Compose(Composition composition, LayerDescription layer)
    {
        var anatomy = composition.Anatomy;
        composition.Section($"{layer.Name}: {anatomy.Kind(layer)}");
        var tensors = anatomy.Computed(layer, Pass.Forward, Pass.Loss).ToList();
        foreach (var tensor in tensors.Where(tensor => layer.Sources.Count > 0 && tensor.Equation.Length > 0))
            composition.Show(Equation.Of(tensor.Name, tensor.Equation));
        var parameters = anatomy.Parameters(layer).ToList();
        if (parameters.Count > 0)
            composition.Say($"Weights: {string.Join(", ", parameters.Select(parameter => parameter.Extent))}.");
        if (layer.PassesOn is { } other)
            composition.Say($"What {other} is.");
        if (tensors.Count == 0)
            return;

        var output = tensors[^1];
        if (Tokens(composition, layer, output) is { } tokens)
        {
            composition.Say(tokens);
            return;
        }

        var values = composition.Explanation.ReadAll(output);
        var ending = layer.Sources.Count > 0 ? "; the largest:" : ".";
        composition.Say(values is [var only]
            ? $"1 number, {composition.Number(only)}."
            : $"{NumberText.Count(values.Length)} numbers from {composition.Number(values.Min())} to {composition.Number(values.Max())}, "
                + $"{NumberText.Count(values.Count(value => value != 0))} of them not 0{ending}");
        if (layer.Sources.Count == 0)
            return;
        composition.Tabulate(
            ["element", "value"],
            Ranking.Largest(composition.Explanation, output, composition.Format.Rows)
                .Select(largest => (IReadOnlyList<string>)[largest.Element.ToString(), composition.Number(largest.Value)]));
    }

    /// <summary>The tokens of an input that the caller has names for, as a text.</summary>
    private static string? Tokens(Composition composition, LayerDescription layer, TensorDescription output)
    {
        var network = composition.Explanation.Network;
        if (!composition.Format.Names.TryGetValue(layer.Name, out var names) || !TokenRange.Of(network).Any(range => network.Inputs[range.Input].Equals(layer.Output)))
            return null;
        var words = composition.Explanation.ReadAll(output)
            .Select(token => token >= 0 && token < names.Count ? VisibleText.Of(names[(int)token]) : NumberText.Of(token, Precision.Double))
            .ToList();
        return $"{NumberText.Count(words.Count, "token")}: {string.Join(words.All(word => word.Length == 1) ? "" : " ", words)}";
    }
}
