namespace NetDsl;

// Why a step of a stream came out as it did.
public abstract partial class StreamingNetwork<TSelf, T>
{
    /// <summary>
    /// Explains the step that was taken last, of the very numbers that the stream holds: those of the steps since the first one, and of a stream
    /// that has gone on after the last row, since that and with the states before it.
    /// </summary>
    /// <remarks>
    /// <see cref="Explanation.LastStep"/> is the row of the step. What has a row for each step is computed for the rows behind it as well, as if the
    /// last frame came again and again; nothing of the step depends on that. A stream that is never asked keeps nothing for it.
    /// </remarks>
    /// <returns>The explanation of a snapshot: the stream goes on without changing it.</returns>
    /// <exception cref="InvalidOperationException">
    /// No step was taken; or what is predicted is computed of the state after the last row alone, and that has not been reached.
    /// </exception>
    public Explanation<TSelf> Explain()
    {
        using var turn = Enter();
        RequireStep();
        var snapshot = Snapshot(Capacity);
        snapshot.Continue(this);
        RequireSame(snapshot);
        return new(snapshot, snapshot.JoinedInputs(), target: null, Widen(snapshot.Prediction(0)), loss: null) { LastStep = _row - 1 };
    }

    /// <inheritdoc/>
    private protected override int[]? CarriedElements => Position <= _stream.Length ? null :
    [
        .. TracedTensors.Select(tensor => _carried.FirstOrDefault(carried => carried.Slot.Offset == tensor.Slot.Offset && carried.Slot.Space == tensor.Slot.Space)
            is { } slot ? slot.Shift * slot.RowLength : 0),
    ];

    /// <summary>Holds what another stream holds, and takes the steps up to the end of the sequence.</summary>
    private void Continue(StreamingNetwork<TSelf, T> other)
    {
        Workspace.TakeOver(other.Workspace);
        (_row, Position, _isGiven) = (other._row, other.Position, other._isGiven);
        for (var last = _row - 1; _row < _stream.Length;)
        {
            foreach (var input in _inputs)
            {
                var rows = Workspace.Row(input.Slot, 0);
                rows.Slice(last * input.RowLength, input.RowLength).CopyTo(rows[(_row * input.RowLength)..]);
            }

            Compute();
        }

        // A step leaves out what it need not know, as the scores of later steps; all of it is there after a pass over the whole.
        if (_stream.End is not null)
            ComputeForward(1);
    }

    private double[] JoinedInputs() => [.. TSelf.Description.Inputs.SelectMany(input => Widen(Workspace.Row(input, 0)))];

    /// <summary>What is explained is what the step returned.</summary>
    private void RequireSame(TSelf snapshot)
    {
        var expected = Output(_row - 1).ToArray();
        if (!snapshot.Output(_row - 1).SequenceEqual(expected))
        {
            throw new InvalidOperationException(
                $"Step {_row - 1} of {TSelf.Description.Name} has other bits than its sequence, which is a mistake of the compiler: Verify(samples, targets) says where.");
        }
    }

    private void RequireStep()
    {
        if (Position == 0)
        {
            throw new InvalidOperationException(
                $"{TSelf.Description.Name} has taken no step of a stream that could be explained: Step(frame) first, or Explain(sample) for a whole sequence.");
        }

        if (_row < _stream.Length && _outputs.Any(output => output.Rows == 0))
        {
            throw new InvalidOperationException(
                $"{TSelf.Description.Name} predicts of the state after step {_stream.Length} of its sequence, and {_row} were taken: "
                + "it can be explained after that step.");
        }
    }
}
