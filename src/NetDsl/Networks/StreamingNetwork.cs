using System.Numerics;

namespace NetDsl;

/// <summary>
/// A network that also takes one step of its sequence at a time: <see cref="Step(ReadOnlySpan{T})"/> computes the numbers that the
/// whole sequence would have at that step, bit for bit, from what the workspace holds of the steps before.
/// </summary>
/// <remarks>
/// The rows of earlier steps are the state of recurrences and the keys and values of attention; nothing else is kept. A pass over
/// a whole sequence, such as <c>Predict</c>, uses the same rows, so it ends the stream: the next step is then the first of a new one.
/// To stream and train at once, give each a network of its own with <c>Share</c>.
/// </remarks>
/// <typeparam name="TSelf">The network's own class.</typeparam>
/// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
public abstract partial class StreamingNetwork<TSelf, T> : Network<TSelf, T>
    where TSelf : StreamingNetwork<TSelf, T>, INetwork<TSelf, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly StreamDescription _stream = TSelf.Description.Stream!;
    private readonly StreamSlot[] _inputs = [.. TSelf.Description.Stream!.Inputs];
    private readonly StreamSlot[] _outputs = [.. TSelf.Description.Stream!.Outputs];
    private readonly StreamSlot[] _carried = [.. TSelf.Description.Stream!.Carried];
    private readonly T[] _joinedOutput = new T[TSelf.Description.Stream!.OutputWidth];
    private readonly int _frameWidth = TSelf.Description.Stream!.FrameWidth;
    private readonly TokenRange?[] _tokens;
    private bool _isGiven;
    private int _row;

    /// <summary>Makes a network with weights drawn from a seed.</summary>
    /// <param name="seed">The same seed gives the same weights on every machine.</param>
    /// <param name="capacity">The number of samples that fit the workspace at once, at least 1.</param>
    protected StreamingNetwork(int seed, int capacity)
        : base(seed, capacity) =>
        _tokens = [.. _inputs.Select(input => TokensOf(input.Slot))];

    /// <summary>Makes a network over existing weights.</summary>
    /// <param name="parameters">The weights.</param>
    /// <param name="capacity">The number of samples that fit the workspace at once, at least 1.</param>
    protected StreamingNetwork(Arena<T> parameters, int capacity)
        : base(parameters, capacity) =>
        _tokens = [.. _inputs.Select(input => TokensOf(input.Slot))];

    /// <summary>The number of steps since the beginning of the stream.</summary>
    public long Position { get; private set; }

    /// <summary>Takes the next step. Allocates nothing.</summary>
    /// <param name="frame">The row of the step of each input that streams, one after another.</param>
    /// <returns>
    /// The row of the step of each prediction, one after another; it stands until the next step. Empty in the first steps of a
    /// network whose output begins some steps after its input, as that of a convolution without padding does.
    /// </returns>
    /// <exception cref="ArgumentException">The frame has another length.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    /// <exception cref="InvalidOperationException">
    /// The sequence is full and the network cannot go on, as attention and positions cannot; or inputs that do not stream have not
    /// been given.
    /// </exception>
    public ReadOnlySpan<T> Step(scoped ReadOnlySpan<T> frame)
    {
        using var turn = Enter();
        CheckWidth(frame.Length, _frameWidth, nameof(frame));
        CheckFinite(frame, 0, nameof(frame));
        CheckTokens(frame);
        MakeRoom();
        LoadFrame(frame);
        return Compute();
    }

    /// <summary>The place of the next step's frame, to write it there without a copy: then <see cref="Step()"/>.</summary>
    /// <remarks>For who counts nanoseconds. What is written is not checked: a NaN stays in the states of recurrences.</remarks>
    /// <exception cref="InvalidOperationException">
    /// Several inputs stream, which lie apart; or the sequence is full and the network cannot go on, as attention and positions cannot.
    /// </exception>
    /// <exception cref="NotSupportedException">The input takes tokens. They say where rows of weights lie, so that each must be checked.</exception>
    public Span<T> NextFrame
    {
        get
        {
            using var turn = Enter();
            if (_inputs is not [var input])
            {
                throw new InvalidOperationException(
                    $"{TSelf.Description.Name} has {_inputs.Length} inputs that stream, which lie apart: Step(frame) takes all of them.");
            }

            RequireNumbers(_tokens[0]);
            MakeRoom();
            return Workspace.Row(input.Slot, 0).Slice(_row * input.RowLength, input.RowLength);
        }
    }

    /// <summary>Takes the step whose frame was written to <see cref="NextFrame"/>. Allocates nothing.</summary>
    /// <returns>As <see cref="Step(ReadOnlySpan{T})"/>.</returns>
    /// <exception cref="InvalidOperationException">As of <see cref="Step(ReadOnlySpan{T})"/>, or several inputs stream.</exception>
    public ReadOnlySpan<T> Step()
    {
        using var turn = Enter();
        _ = NextFrame;
        return Compute();
    }

    /// <summary>Ends the stream: the next step is the first of a new one, before which there was nothing.</summary>
    public void ResetState()
    {
        using var turn = Enter();
        foreach (var carried in _carried)
            Workspace.Row(carried.Slot, 0)[..(carried.Shift * carried.RowLength)].Clear();
        Position = 0;
        _row = 0;
        _isGiven = false;
    }

    /// <summary>Ends the stream, and gives the inputs that do not stream to the next one: the text that a decoder reads.</summary>
    /// <param name="given">Their values, one after another in the order of their declaration.</param>
    /// <exception cref="ArgumentException">The values are of another number.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public void ResetState(ReadOnlySpan<T> given)
    {
        using var turn = Enter();
        CheckWidth(given.Length, _stream.GivenWidth, nameof(given));
        CheckFinite(given, 0, nameof(given));
        CheckGivenTokens(given);
        ResetState();
        foreach (var input in _stream.Given)
        {
            var slot = Workspace.Row(input, 0);
            given[..slot.Length].CopyTo(slot);
            given = given[slot.Length..];
        }

        _isGiven = true;
    }

    /// <summary>Computes what depends on no step. Written by the generator.</summary>
    protected virtual void ComputeStart(int batch) => throw NotWritten();

    /// <summary>Computes a step. Written by the generator.</summary>
    /// <param name="batch">The number of samples.</param>
    /// <param name="t">The step, from 0 to below the length of the sequence.</param>
    protected virtual void ComputeStep(int batch, int t) => throw NotWritten();

    /// <summary>A pass over whole sequences overwrites the rows of the stream.</summary>
    private protected override void LeaveStream()
    {
        if (Position > 0 || _isGiven)
            ResetState();
    }

    /// <summary>The row of the next step is one of the workspace.</summary>
    private void MakeRoom()
    {
        if (_row == _stream.Length)
            GoOn();
    }

    private ReadOnlySpan<T> Compute()
    {
        if (Position == 0)
            Begin();
        ComputeStep(1, _row);
        Position++;
        return Output(_row++);
    }

    private void Begin()
    {
        if (!_isGiven && _stream.Given.Count > 0)
        {
            throw new InvalidOperationException(
                $"{TSelf.Description.Name} has {_stream.GivenWidth} inputs that do not stream: give them to ResetState before the first step.");
        }

        Workspace.Batch = 1;
        Silence(1);
        ComputeStart(1);
    }

    /// <summary>The rows after the last step become those before the first one.</summary>
    private void GoOn()
    {
        if (_stream.End is { } end)
        {
            throw new InvalidOperationException(
                $"{TSelf.Description.Name} has taken the {_stream.Length} steps of its sequence and cannot go on, since {end}: "
                + "ResetState begins a new stream.");
        }

        foreach (var carried in _carried)
        {
            var rows = Workspace.Row(carried.Slot, 0);
            var length = carried.Shift * carried.RowLength;
            rows.Slice(_stream.Length * carried.RowLength, length).CopyTo(rows);
        }

        _row = 0;
    }

    private void CheckTokens(ReadOnlySpan<T> frame)
    {
        for (var input = 0; input < _inputs.Length; input++)
        {
            var length = _inputs[input].RowLength;
            CheckTokens(frame[..length], _tokens[input]);
            frame = frame[length..];
        }
    }

    private void CheckGivenTokens(ReadOnlySpan<T> given)
    {
        foreach (var input in _stream.Given)
        {
            var length = input.Shape.FlattenedLength;
            CheckTokens(given[..length], TokensOf(input));
            given = given[length..];
        }
    }

    private void LoadFrame(ReadOnlySpan<T> frame)
    {
        foreach (var input in _inputs)
        {
            var length = input.RowLength;
            frame[..length].CopyTo(Workspace.Row(input.Slot, 0)[(_row * length)..]);
            frame = frame[length..];
        }
    }

    private ReadOnlySpan<T> Output(int row)
    {
        if (_outputs is [var only])
            return RowOf(only, row);

        var rest = _joinedOutput.AsSpan();
        foreach (var output in _outputs)
        {
            var part = RowOf(output, row);
            part.CopyTo(rest);
            rest = rest[part.Length..];
        }

        return _joinedOutput.AsSpan(0, _joinedOutput.Length - rest.Length);
    }

    private ReadOnlySpan<T> RowOf(StreamSlot output, int row)
    {
        var values = Workspace.Row(output.Slot, 0);
        if (output.Rows == 0)
            return values;
        var place = row + output.Shift;
        return place < 0 ? [] : values.Slice(place * output.RowLength, output.RowLength);
    }
}
