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

    /// <summary>The elements of what was predicted and of what was asked for, where a tensor has one for each of them.</summary>
    public static IEnumerable<Quantity> TellingElements(Composition composition, TensorDescription tensor)
    {
        var (prediction, target) = (composition.Explanation.Prediction, composition.Explanation.Target);
        if (tensor.Shape.FlattenedLength == prediction.Count && prediction.Count > 1)
        {
            var positions = new List<int> { Ranking.Argmax(prediction) };
            if (target?.Count == prediction.Count)
                positions.Add(Ranking.Argmax(target!));
            return positions.Distinct().Select(tensor.Element);
        }

        return Ranking.Largest(composition.Explanation, tensor, 1).Select(largest => largest.Element);
    }
}
