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
        var updates = explanation.Update.Tensors
            .SelectMany(tensor => Enumerable.Range(0, tensor.Shape.FlattenedLength).Select(tensor.Element));
        var changes = updates
            .Select(updated => new WeightChange(updated, explanation))
            .OrderByDescending(change => Prominence.OfSize(change.New - change.Old));
        var shown = changes.Take(composition.InFull ? int.MaxValue : composition.Format.Rows).ToList();
        composition.Tabulate(
            ["weight", "old", "gradient", "new"],
            shown.Select(change => (IReadOnlyList<string>)
            [
                change.Parameter.ToString(),
                composition.Number(change.Old),
                composition.Number(change.Gradient),
                composition.Number(change.New),
            ]));
        foreach (var change in shown.Take(composition.InFull ? int.MaxValue : 1))
            composition.Show(explanation.StepOf(change.Updated));
    }

    private sealed class WeightChange(Quantity updated, Explanation explanation)
    {
        public Quantity Updated { get; } = updated;

        public Quantity Parameter { get; } = new(updated.Tensor[..^1], [.. updated.Indices]);

        public double New { get; } = explanation.Read(updated);

        public double Old => field = explanation.Read(Parameter);

        public double Gradient => explanation.Read(Parameter.Derivative);
    }
}
