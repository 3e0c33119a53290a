namespace NetDsl.Rendering;

/// <summary>One of several things that a network predicts.</summary>
/// <param name="Layer">The layer that a loss judges.</param>
/// <param name="From">The first element that is told: of a stream those of its last step, of classes at several positions those of the last one.</param>
/// <param name="Values">What was predicted there.</param>
/// <param name="Classes">The number of classes of which one is predicted; 0 where none is.</param>
/// <param name="Target">The targets of the same elements, those of classes as 1 for the class; null where there are none, of another width, or such as do not count.</param>
internal sealed record PredictedPart(LayerDescription Layer, int From, IReadOnlyList<double> Values, int Classes, IReadOnlyList<double>? Target)
{
    /// <summary>All of them, in the order of the losses; none where one alone is predicted, or two losses judge the same.</summary>
    public static IReadOnlyList<PredictedPart> Of(Explanation explanation)
    {
        var network = explanation.Network;
        var judging = network.Targets.Where(target => target.Target is not null).ToList();
        if (network.Predictions.Count < 2 || judging.Count != network.Predictions.Count)
            return [];
        var (parts, prediction, target) = (new List<PredictedPart>(), 0, 0);
        foreach (var (slot, loss) in network.Predictions.Zip(judging))
        {
            if (LayerOf(network, loss) is not { } layer)
                return [];
            var (from, length) = explanation.Told(slot.Shape);
            if (loss.Classes > 0 && length > loss.Classes)
                (from, length) = (from + length - loss.Classes, loss.Classes);
            parts.Add(new(
                layer,
                from,
                [.. explanation.Prediction.Skip(prediction + from).Take(length)],
                loss.Classes,
                TargetOf(explanation.Target?.Skip(target).Take(loss.Width).ToList(), slot, loss, from, length)));
            prediction += slot.Shape.FlattenedLength;
            target += loss.Width;
        }

        return parts;
    }

    private static LayerDescription? LayerOf(NetworkDescription network, TargetDescription loss)
    {
        var judge = network.Layers.FirstOrDefault(layer => layer.Name == loss.Loss);
        return network.Layers.FirstOrDefault(layer => layer.Name == judge?.Sources[0]);
    }

    private static IReadOnlyList<double>? TargetOf(List<double>? target, TensorSlot slot, TargetDescription loss, int from, int length)
    {
        if (target is null)
            return null;
        if (target.Count == slot.Shape.FlattenedLength)
            return target[from..(from + length)];
        return loss.Classes > 0 && target.Count * loss.Classes == slot.Shape.FlattenedLength && target[from / loss.Classes] >= 0
            ? [.. Enumerable.Range(0, loss.Classes).Select(element => target[from / loss.Classes] == element ? 1.0 : 0)]
            : null;
    }
}
