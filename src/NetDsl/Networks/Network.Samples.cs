namespace NetDsl;

public abstract partial class Network<TSelf, T>
{
    private readonly SampleCheck _check = new(TSelf.Description);

    /// <inheritdoc cref="INetwork{TSelf, T}.Load(int, ReadOnlySpan{T})"/>
    public void Load(int row, ReadOnlySpan<T> sample)
    {
        using var turn = Enter();
        LoadRow(row, sample);
    }

    /// <inheritdoc cref="INetwork{TSelf, T}.Load(int, ReadOnlySpan{T}, ReadOnlySpan{T})"/>
    public void Load(int row, ReadOnlySpan<T> sample, ReadOnlySpan<T> target)
    {
        using var turn = Enter();
        LoadRow(row, sample, target);
    }

    /// <summary>The place of an input's values in a row, to write them there without a copy: then <see cref="Forward(int)"/>, and <see cref="Prediction(int)"/>.</summary>
    /// <remarks>
    /// For who counts nanoseconds. What is written is not checked: a NaN goes through the network as arithmetic has it. The span is as long as the
    /// input's shape has numbers, and is good until <see cref="Reserve(int)"/> makes room for more rows.
    /// </remarks>
    /// <param name="row">From 0 to below <see cref="Capacity"/>.</param>
    /// <param name="input">Which of the inputs, in the order of their declaration.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or no such input.</exception>
    /// <exception cref="NotSupportedException">The input takes tokens. They say where rows of weights lie, so that each must be checked.</exception>
    public Span<T> InputRow(int row, int input = 0)
    {
        RequireTurn();
        CheckRow(row);
        if ((uint)input >= (uint)_inputs.Length)
            throw new ArgumentOutOfRangeException(nameof(input), input, $"{TSelf.Description.Name} has inputs 0 to {_inputs.Length - 1}.");
        RequireNumbers(_check.TokensOf(_inputs[input]));
        return Workspace.Row(_inputs[input], row);
    }

    /// <inheritdoc cref="INetwork{TSelf, T}.Prediction(int)"/>
    public ReadOnlySpan<T> Prediction(int row)
    {
        RequireTurn();
        return PredictionOf(row);
    }

    private void LoadRow(int row, ReadOnlySpan<T> sample)
    {
        CheckRow(row);
        _check.Sample(sample, row);
        CopySample(row, sample);
    }

    private void LoadRow(int row, ReadOnlySpan<T> sample, ReadOnlySpan<T> target)
    {
        // Everything is checked before anything is changed.
        CheckRow(row);
        _check.Sample(sample, row);
        _check.Target(target, row);
        CopySample(row, sample);
        CopyTarget(row, target);
    }

    private ReadOnlySpan<T> PredictionOf(int row)
    {
        CheckRow(row);
        if (_predictions is [var only])
            return Workspace.Row(only, row);

        var rest = _joinedPrediction.AsSpan();
        foreach (var prediction in _predictions)
        {
            var part = Workspace.Row(prediction, row);
            part.CopyTo(rest);
            rest = rest[part.Length..];
        }

        return _joinedPrediction;
    }

    private void CopySample(int row, ReadOnlySpan<T> sample)
    {
        foreach (var input in _inputs)
        {
            var slot = Workspace.Row(input, row);
            sample[..slot.Length].CopyTo(slot);
            sample = sample[slot.Length..];
        }
    }

    private void CopyTarget(int row, ReadOnlySpan<T> target)
    {
        foreach (var loss in _judging)
        {
            target[..loss.Width].CopyTo(Workspace.Row(loss.Target!, row));
            target = target[loss.Width..];
        }
    }

    private protected void CheckWidth(int found, long expected, string parameter) => _check.Width(found, expected, parameter);

    private protected void CheckFinite(ReadOnlySpan<T> values, int row, string what) => _check.Finite(values, row, what);

    private protected TokenRange? TokensOf(TensorSlot input) => _check.TokensOf(input);

    private protected void CheckTokens(ReadOnlySpan<T> values, TokenRange? tokens)
    {
        if (tokens is not null)
            _check.Tokens(values, tokens);
    }

    private protected static void RequireNumbers(TokenRange? tokens)
    {
        if (tokens is not null)
        {
            throw new NotSupportedException(
                $"An input of {TSelf.Description.Name} takes tokens, which are checked before they are looked up: it cannot be written in place. Load and Predict take them.");
        }
    }

    private void CheckRow(int row)
    {
        if ((uint)row >= (uint)Capacity)
        {
            throw new ArgumentOutOfRangeException(
                nameof(row), row, $"The workspace of {TSelf.Description.Name} has rows 0 to {Capacity - 1}; Reserve makes room for more.");
        }
    }
}
