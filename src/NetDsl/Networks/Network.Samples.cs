using System.Numerics.Tensors;

namespace NetDsl;

public abstract partial class Network<TSelf, T>
{
    /// <inheritdoc cref="INetwork{TSelf, T}.Load(int, ReadOnlySpan{T})"/>
    public void Load(int row, ReadOnlySpan<T> sample)
    {
        CheckRow(row);
        CheckSample(sample, row);
        CopySample(row, sample);
    }

    /// <inheritdoc cref="INetwork{TSelf, T}.Load(int, ReadOnlySpan{T}, ReadOnlySpan{T})"/>
    public void Load(int row, ReadOnlySpan<T> sample, ReadOnlySpan<T> target)
    {
        // Everything is checked before anything is changed.
        CheckRow(row);
        CheckSample(sample, row);
        CheckTarget(target, row);
        CopySample(row, sample);
        CopyTarget(row, target);
    }

    /// <inheritdoc cref="INetwork{TSelf, T}.Prediction(int)"/>
    public ReadOnlySpan<T> Prediction(int row)
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

    private void CheckRow(int row)
    {
        if ((uint)row >= (uint)Capacity)
        {
            throw new ArgumentOutOfRangeException(
                nameof(row), row, $"The workspace of {TSelf.Description.Name} has rows 0 to {Capacity - 1}; Reserve makes room for more.");
        }
    }

    private void CheckSample(ReadOnlySpan<T> sample, int row)
    {
        CheckWidth(sample.Length, _sampleWidth, nameof(sample));
        CheckFinite(sample, row, nameof(sample));
    }

    private void CheckTarget(ReadOnlySpan<T> target, int row)
    {
        CheckWidth(target.Length, _targetWidth, nameof(target));
        foreach (var loss in _judging)
        {
            CheckFinite(target[..loss.Width], row, "target");
            TargetCheck.Run(target[..loss.Width], loss, row);
            target = target[loss.Width..];
        }
    }

    private protected static void CheckWidth(int found, int expected, string parameter)
    {
        if (found != expected)
            throw new ArgumentException($"{TSelf.Description.Name} expects {expected} values in its {parameter}, found {found}.", parameter);
    }

    private protected static void CheckFinite(ReadOnlySpan<T> values, int row, string what)
    {
        // x·0 is 0 for every finite x, and NaN otherwise.
        if (T.IsFinite(TensorPrimitives.SumOfMagnitudes(values)))
            return;
        for (var i = 0; i < values.Length; i++)
        {
            if (!T.IsFinite(values[i]))
                throw new NotFiniteNumberException($"Element {i} of the {what} in row {row} is {values[i]}; {TSelf.Description.Name} takes finite numbers.");
        }
    }
}
