namespace NetDsl;

// Which part of a prediction is told, and what was asked for there.
public partial class Explanation
{
    /// <summary>What was predicted, of a stream at its last step: nothing where its output begins later.</summary>
    internal IReadOnlyList<double> ToldPrediction
    {
        get
        {
            var (told, start) = (new List<double>(), 0);
            foreach (var slot in Network.Predictions)
            {
                var (from, length) = Told(slot.Shape);
                told.AddRange(Prediction.Skip(start + from).Take(length));
                start += slot.Shape.FlattenedLength;
            }

            return told;
        }
    }

    /// <summary>The number of classes of which one is predicted; 0 where none is.</summary>
    internal int Classes => Network.Predictions.Count == 1 && Judging is [{ Classes: > 0 } target] && Prediction.Count % target.Classes == 0 ? target.Classes : 0;

    /// <summary>The losses that judge a prediction: of penalties, there is no target.</summary>
    internal IReadOnlyList<TargetDescription> Judging => [.. Network.Targets.Where(target => target.Target is not null)];

    /// <summary>Which elements of something predicted decide: of classes at several positions those at the last one that is told, as readers wait for it.</summary>
    /// <param name="shape">The shape of what is predicted.</param>
    internal (int From, int Length) Deciding(Shape shape)
    {
        var (from, length) = Told(shape);
        return Classes is var classes and > 0 && length % classes == 0 && length > classes ? (from + length - classes, classes) : (from, length);
    }

    /// <summary>The targets of elements that are predicted side by side, those of classes as 1 for the class and 0 for the others; null where targets are of another width, or the target is no class and does not count.</summary>
    internal IReadOnlyList<double>? TargetsOf(int from, int count)
    {
        if (Target is not { } target)
            return null;
        if (target.Count == Prediction.Count)
            return [.. target.Skip(from).Take(count)];
        return Classes is var classes and > 0 && classes == count && target.Count == Prediction.Count / classes && target[from / classes] >= 0
            ? [.. Enumerable.Range(0, classes).Select(element => target[from / classes] == element ? 1.0 : 0)]
            : null;
    }

    /// <summary>Which elements of something predicted are told: of a stream those of its last step, else all.</summary>
    /// <param name="shape">The shape of what is predicted.</param>
    internal (int From, int Length) Told(Shape shape)
    {
        if (LastStep is not { } step || Network.Stream!.Outputs.FirstOrDefault(Has) is not { } output)
            return (0, shape.FlattenedLength);
        var row = step + output.Shift;
        return row < 0 ? (0, 0) : (row * output.RowLength, output.RowLength);

        // What is predicted may lie flat.
        bool Has(StreamSlot output) => output.Rows > 0 && output.Slot.Shape.FlattenedLength == shape.FlattenedLength && (shape.Count == 1 || shape[0] == output.Rows);
    }
}
