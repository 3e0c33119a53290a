using NetDsl.Tracing;

namespace NetDsl.Rendering;

/// <summary>The network, the prediction, the target and the loss.</summary>
internal static class HeaderChapter
{
    public static string Title(Explanation explanation) => $"A prediction of {explanation.Network.Name}, explained";

    public static void Compose(Composition composition)
    {
        var (explanation, network) = (composition.Explanation, composition.Explanation.Network);
        composition.Show(new Heading(1, Title(explanation)));
        composition.Say(
            $"{string.Join(" → ", network.Layers.Select(layer => layer.Name))}. "
            + $"{NumberText.Count(network.ParameterCount)} weights, {NumberText.Count(network.MultiplyAdds)} multiply-adds, "
            + $"{(network.Precision == Precision.Single ? 32 : 64)}-bit numbers.");
        composition.Tabulate(explanation.Target is null ? ["element", "prediction"] : ["element", "prediction", "target"], Rows(composition));
        if (explanation.Loss is { } loss)
            composition.Say($"The loss is {composition.Number(loss)}.");
    }

    // The largest predictions, and every element that the target marks. Where targets are of another width, they are not beside.
    private static IEnumerable<IReadOnlyList<string>> Rows(Composition composition)
    {
        var (prediction, target) = (composition.Explanation.ToldPrediction, composition.Explanation.Target);
        var aligned = target?.Count == prediction.Count;
        var largest = Enumerable.Range(0, prediction.Count)
            .OrderByDescending(element => prediction[element])
            .Take(composition.Format.Rows);
        var marked = aligned && prediction.Count > composition.Format.Rows && target!.Count(value => value != 0) == 1
            ? [Ranking.Argmax(target!)]
            : Enumerable.Empty<int>();
        return largest.Union(marked).Select(element => (IReadOnlyList<string>)
        [
            NumberText.Count(element),
            composition.Number(prediction[element]),
            .. target is null ? Array.Empty<string>() : [aligned ? composition.Number(target[element]) : ""],
        ]);
    }
}
