using System.Numerics;

namespace NetDsl;

/// <summary>The best epoch so far and, under early stopping, its weights.</summary>
internal sealed class BestEpoch<T>(EarlyStopping? stopping, int parameterCount)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Arena<T>? _weights = stopping is null ? null : new(parameterCount);
    private double _loss = double.PositiveInfinity;
    private int _epochsSince;

    /// <summary>The best epoch, counted from 1; 0 before one is complete.</summary>
    public int Epoch { get; private set; }

    /// <summary>Whether so many epochs have passed since the best one that the training ends.</summary>
    public bool PatienceIsOver => _epochsSince >= stopping?.Patience;

    /// <summary>Compares an epoch that is complete with the best one.</summary>
    /// <returns>Whether it is the best one now.</returns>
    public bool Consider(EpochResult result, ReadOnlySpan<T> weights)
    {
        var loss = result.ValidationLoss ?? result.Loss;
        _epochsSince++;
        if (!(loss < _loss - (stopping?.MinimalImprovement ?? 0)))
            return false;
        (_loss, Epoch, _epochsSince) = (loss, result.Epoch, 0);
        if (_weights is not null)
            weights.CopyTo(_weights.Span);
        return true;
    }

    /// <summary>Under early stopping: gives back the weights of the best epoch, if there is one.</summary>
    public void Restore(Span<T> weights)
    {
        if (Epoch > 0)
            _weights?.Span.CopyTo(weights);
    }
}
