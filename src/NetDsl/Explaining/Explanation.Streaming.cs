namespace NetDsl;

// What is told of a prediction that has a row for each step of a sequence.
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
