using System.Numerics;

namespace NetDsl;

/// <summary>The best epoch so far and, under early stopping, its weights.</summary>
internal sealed class BestEpoch<T>(EarlyStopping? stopping, int parameterCount)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Arena<T>? _weights = stopping is null ? null : new(parameterCount);
    private bool _isKept;

    /// <summary>The best epoch, counted from 1; 0 before one is complete.</summary>
    public int Epoch { get; private set; }

    /// <summary>Its loss.</summary>
    public double Loss { get; private set; } = double.PositiveInfinity;

    /// <summary>The epochs since then.</summary>
    public int EpochsSince { get; private set; }

    /// <summary>Its weights; null where they are not kept, or no epoch is complete.</summary>
    public Arena<T>? Weights => _isKept ? _weights : null;

    /// <summary>Whether so many epochs have passed since the best one that the training ends.</summary>
    public bool PatienceIsOver => EpochsSince >= stopping?.Patience;

    /// <summary>Compares an epoch that is complete with the best one.</summary>
    /// <returns>Whether it is the best one now.</returns>
    public bool Consider(EpochResult result, ReadOnlySpan<T> weights)
    {
        var loss = result.ValidationLoss ?? result.Loss;
        EpochsSince++;
        if (!(loss < Loss - (stopping?.MinimalImprovement ?? 0)))
            return false;
        Set(result.Epoch, loss, 0, weights);
        return true;
    }

    /// <summary>Takes over what a training that was interrupted found.</summary>
    public void Set(int epoch, double loss, int epochsSince, ReadOnlySpan<T> weights)
    {
        (Epoch, Loss, EpochsSince) = (epoch, loss, epochsSince);
        _isKept = _weights is not null && weights.Length > 0;
        if (_isKept)
            weights.CopyTo(_weights!.Span);
    }

    /// <summary>Under early stopping: gives back the weights of the best epoch, if there is one.</summary>
    public void Restore(Span<T> weights) => Weights?.Span.CopyTo(weights);
}
