namespace NetDsl.Rendering;

/// <summary>From the outputs to the loss.</summary>
internal static class LossChapter
{
    public static void Compose(Composition composition)
    {
        if (composition.Anatomy.Losses.Count == 0 || composition.Explanation.Target is null)
            return;
        composition.Chapter("The loss");
        foreach (var loss in composition.Anatomy.Losses)
        {
            foreach (var element in composition.Anatomy.Computed(loss, Pass.Forward, Pass.Loss).SelectMany(tensor => TellingElements(composition, tensor)))
                composition.Show(composition.Explanation.StepOf(element));
        }
    }

    /// <summary>
    /// The elements of what was predicted and of what was asked for, where a tensor has one for each of them; of a loss at several positions
    /// those of the position that decides.
    /// </summary>
    public static IEnumerable<Quantity> TellingElements(Composition composition, TensorDescription tensor)
    {
        var explanation = composition.Explanation;
        var prediction = explanation.Prediction;
        if (tensor.Shape.FlattenedLength == prediction.Count && prediction.Count > 1)
        {
            var (from, length) = explanation.Network.Predictions is [var slot] ? explanation.Deciding(slot.Shape) : (0, prediction.Count);
            var positions = new List<int> { from + Ranking.Argmax([.. prediction.Skip(from).Take(length)]) };
            if (explanation.TargetsOf(from, length) is { } target)
                positions.Add(from + Ranking.Argmax(target));
            return positions.Distinct().Select(tensor.Element);
        }

        if (explanation.Classes is var classes and > 0 && prediction.Count > classes
            && tensor.Shape.FlattenedLength == prediction.Count / classes && composition.Anatomy.Losses.Any(loss => loss.Name == tensor.Layer))
            return [tensor.Element(explanation.Deciding(explanation.Network.Predictions[0].Shape).From / classes)];
        return Ranking.Largest(explanation, tensor, 1).Select(largest => largest.Element);
    }
}
