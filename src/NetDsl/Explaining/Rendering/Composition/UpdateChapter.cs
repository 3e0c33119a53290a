using NetDsl.Tracing;

namespace NetDsl.Rendering;

/// <summary>The new weights, and what they do to the loss: to first order, and in truth.</summary>
internal static class UpdateChapter
{
    public static void Compose(Composition composition)
    {
        var explanation = composition.Explanation;
        if (explanation.UpdateRule is null)
            return;
        composition.Chapter($"The update: {explanation.UpdateRule}");
        if (explanation.Update.Tensors is [var first, ..])
        {
            foreach (var assignment in first.Equation.Split("; "))
                composition.Show(Equation.Of(first.Name, assignment));
        }

        ComposeWeights(composition);
        if (explanation.Change is not { } change)
            return;
        composition.Say("The change of the loss to first order, the sum of gradient times change of weight:");
        composition.Tabulate(
            ["layer", "predicted change"],
            change.Layers.Select(layer => (IReadOnlyList<string>)[layer.Layer, NumberText.Brief(layer.Predicted)])
                .Append(["all", NumberText.Brief(change.Predicted)]));
        composition.Say(
            $"Predicted {NumberText.Brief(change.Predicted)}, true {NumberText.Brief(change.Actual)}: "
            + $"the {(explanation.Rows is null ? "loss of this sample" : "mean loss of the batch")} went from {composition.Number(change.Before)} to {composition.Number(change.After)}.");
    }

    private static void ComposeWeights(Composition composition)
    {
        var explanation = composition.Explanation;
        var shown = explanation.Update.Tensors.SelectMany(tensor => Changes(explanation, tensor))
            .OrderByDescending(change => Prominence.OfSize(change.New - change.Old))
            .Take(composition.InFull ? int.MaxValue : composition.Format.Rows)
            .ToList();
        composition.Tabulate(
            ["weight", "old", "gradient", "new"],
            shown.Select(change => (IReadOnlyList<string>)
            [
                change.Weight.ToString(),
                composition.Number(change.Old),
                composition.Number(explanation.Read(change.Weight.Derivative)),
                composition.Number(change.New),
            ]));
        foreach (var change in shown.Take(composition.InFull ? int.MaxValue : 1))
            composition.Show(explanation.StepOf(change.Weight.Updated));
    }

    private static IEnumerable<WeightChange> Changes(Explanation explanation, TensorDescription updated)
    {
        var weights = explanation.Tensor(updated.Name[..^1]);
        var (before, after) = (explanation.ReadAll(weights), explanation.ReadAll(updated));
        return before.Zip(after, (old, anew) => (old, anew)).Select((change, place) => new WeightChange(weights, place, change.old, change.anew));
    }

    private readonly record struct WeightChange(TensorDescription Weights, int Place, double Old, double New)
    {
        public Quantity Weight => Weights.Element(Place);
    }
}
