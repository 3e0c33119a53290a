using NetDsl.Taping;
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
        composition.Say(Verdict.Of(explanation, composition.Format));
        if (RowOf(explanation) is { } row)
            composition.Say(row);
        if (NotFinite.First(explanation) is { } first)
            composition.Say($"Not all numbers are finite: {first}, the first in the order of the computation.", Tone.Bad);
        composition.Say(
            $"{string.Join(" → ", network.Layers.Select(layer => layer.Name))}. "
            + $"{NumberText.Count(network.ParameterCount, "weight")}, {NumberText.Count(network.MultiplyAdds, "multiply-add")}, "
            + $"{(network.Precision == Precision.Single ? 32 : 64)}-bit numbers.");
        composition.Tabulate(explanation.Target is null ? ["element", "prediction"] : ["element", "prediction", "target"], Rows(composition));
        if (explanation.Loss is { } loss)
            composition.Say($"The loss{(explanation.Rows is null ? "" : " of this row")} is {composition.Number(loss)}.");
    }

    /// <summary>Of which row of a batch it is, where it is of one.</summary>
    public static string? RowOf(Explanation explanation) => explanation.Traceable is ITapedRow { Row: var row }
        ? $"Row {NumberText.Count(row)} of a batch{(explanation.Rows is { Count: var rows } ? $" of {NumberText.Count(rows)}" : "")}, as training took it."
        : null;

    // The largest predictions, and every element that the target marks. Where targets are of another width, they are not beside.
    private static IEnumerable<IReadOnlyList<string>> Rows(Composition composition)
    {
        var explanation = composition.Explanation;
        if (PredictedPart.Of(explanation) is { Count: > 0 } parts)
        {
            return parts.SelectMany(part => Rows(
                composition, part.Values, part.Target, element => $"{part.Layer.Name}[{string.Join(',', part.Layer.Shape.IndicesOf(part.From + element))}]{ClassName(part, element)}"));
        }

        var (from, prediction) = Deciding(explanation);
        return Rows(composition, prediction, explanation.TargetsOf(from, prediction.Count), element => Name(composition, from + element));

        string ClassName(PredictedPart part, int element) => part.Classes > 0 && composition.Format.Names.ContainsKey(part.Layer.Name)
            ? " " + Verdict.ClassName(part.Layer.Name, composition.Format, element)
            : "";
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(
        Composition composition, IReadOnlyList<double> prediction, IReadOnlyList<double>? target, Func<int, string> name)
    {
        var largest = Enumerable.Range(0, prediction.Count)
            .OrderByDescending(element => Prominence.OfValue(prediction[element]))
            .Take(composition.Format.Rows);
        var marked = target is not null && prediction.Count > composition.Format.Rows && target.Count(value => value != 0) == 1
            ? [Ranking.Argmax(target)]
            : Enumerable.Empty<int>();
        return largest.Union(marked).Select(element => (IReadOnlyList<string>)
        [
            name(element),
            composition.Number(prediction[element]),
            .. composition.Explanation.Target is null ? Array.Empty<string>() : [target is null ? "" : composition.Number(target[element])],
        ]);
    }

    private static (int From, IReadOnlyList<double> Prediction) Deciding(Explanation explanation)
    {
        if (explanation.Network.Predictions is not [var slot])
            return (0, explanation.ToldPrediction);
        var (from, length) = explanation.Deciding(slot.Shape);
        return (from, [.. explanation.Prediction.Skip(from).Take(length)]);
    }

    /// <summary>The indices of an element of what is predicted, and what its class is called.</summary>
    private static string Name(Composition composition, int element)
    {
        var explanation = composition.Explanation;
        var indices = ShapeOf(composition) is { Count: > 1 } shape ? string.Join(",", shape.IndicesOf(element)) : NumberText.Count(element);
        return explanation.Classes is var classes and > 0 && Verdict.ClassName(explanation, composition.Format, element % classes) is var name && name != NumberText.Count(element % classes)
            ? $"{indices} {name}"
            : indices;
    }

    /// <summary>The shape of what is predicted, which may lie flat, as of the layer that computes it.</summary>
    private static Shape? ShapeOf(Composition composition) =>
        composition.Explanation.Network.Predictions is not [var slot] ? null
        : composition.Anatomy.Outputs is [var output] && output.Shape.FlattenedLength == slot.Shape.FlattenedLength ? output.Shape
        : slot.Shape;
}
