namespace NetDsl.Tracing;

/// <summary>Replays the elements of tensors and counts what does not hold.</summary>
/// <param name="trace">How a number came about.</param>
/// <param name="holds">Whether a number holds, where that is known without remembering how it came about.</param>
/// <param name="options">How much is replayed.</param>
internal sealed class Replayer(Func<Quantity, Step> trace, Func<Quantity, bool> holds, ReplayOptions options)
{
    private readonly List<Step> _offenders = [];
    private long _replayed;
    private long _mismatching;
    private long _aboveBound;
    private long _left;

    public ReplayReport Verify(IEnumerable<TensorDescription> tensors)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ElementsPerTensor, 1, nameof(options));
        foreach (var tensor in tensors)
            Verify(tensor);
        return new ReplayReport(_replayed, _mismatching, _aboveBound, _left, _offenders);
    }

    private void Verify(TensorDescription tensor)
    {
        long length = tensor.Shape.FlattenedLength;
        if (length == 0 || trace(tensor.Element(0)).IsGiven)
            return;
        var asked = Math.Min(length, options.ElementsPerTensor);
        _left += length - asked;
        for (long i = 0; i < asked; i++)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            var element = tensor.Element((int)(i * length / asked));
            if (holds(element))
                _replayed++;
            else
                Count(trace(element));
        }
    }

    private void Count(Step step)
    {
        _replayed++;
        if (!step.Agrees)
            _mismatching++;
        if (!step.WithinBound)
            _aboveBound++;
        if (!(step.Agrees && step.WithinBound) && _offenders.Count < options.Offenders)
            _offenders.Add(step);
    }
}
