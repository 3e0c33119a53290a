namespace NetDsl;

// A stream beside the whole sequence.
public abstract partial class StreamingNetwork<TSelf, T>
{
    /// <inheritdoc/>
    internal override VerificationFault? StreamFault(ReadOnlySpan<T> sample)
    {
        var whole = Share();
        whole.Predict(sample);
        foreach (var step in FramesOf(sample))
        {
            var found = Step(step);
            var row = _row - 1;
            foreach (var output in _outputs)
            {
                // A step before the first row of an output has none of it.
                var expected = whole.RowOf(output, row);
                var part = found[..expected.Length];
                found = found[expected.Length..];
                var isKnown = output.Rows > 0 || row == _stream.Length - 1;
                if (isKnown && !part.SequenceEqual(expected))
                    return FirstDifference(whole, output, row);
            }
        }

        return null;
    }

    /// <summary>A sample, step by step; what does not stream is given first.</summary>
    private List<T[]> FramesOf(ReadOnlySpan<T> sample)
    {
        var (given, frames) = (new List<T>(), Enumerable.Range(0, _stream.Length).Select(_ => new List<T>()).ToList());
        foreach (var input in TSelf.Description.Inputs)
        {
            var values = sample[..input.Shape.FlattenedLength];
            sample = sample[values.Length..];
            if (_inputs.FirstOrDefault(streamed => streamed.Slot.Offset == input.Offset) is not { } stream)
            {
                given.AddRange(values);
                continue;
            }

            for (var row = 0; row < frames.Count; row++)
                frames[row].AddRange(values.Slice(row * stream.RowLength, stream.RowLength));
        }

        if (given.Count > 0)
            ResetState([.. given]);
        return frames.ConvertAll(frame => frame.ToArray());
    }

    /// <summary>The first tensor in which a stream differs from the whole sequence up to a step.</summary>
    private VerificationFault FirstDifference(TSelf whole, StreamSlot output, int row)
    {
        foreach (var tensor in TracedTensors.Where(tensor => tensor.IsPerSample && tensor.Description.Pass is Pass.Forward or Pass.Loss))
        {
            // Only what the stream has computed can be compared: of a tensor that has a row for each step, those up to this one.
            var shape = tensor.Slot.Shape;
            if (shape.Count == 0 || shape[0] != _stream.Length)
                continue;
            var length = (row + 1) * (shape.FlattenedLength / shape[0]);
            if (!Workspace.Row(tensor.Slot, 0)[..length].SequenceEqual(whole.Workspace.Row(tensor.Slot, 0)[..length]))
                return new(tensor.Description.Name, tensor.Description.Layer, $"step {row} of a stream has other bits than the whole sequence");
        }

        var name = TracedTensors.First(tensor => tensor.Slot.Offset == output.Slot.Offset && tensor.Slot.Space == output.Slot.Space).Description;
        return new(name.Name, name.Layer, $"step {row} of a stream has other bits than the whole sequence");
    }
}
