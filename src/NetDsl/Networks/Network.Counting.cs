namespace NetDsl;

public abstract partial class Network<TSelf, T> : ICountingNetwork<T>
{
    private readonly TargetDescription[] _counting = [.. TSelf.Description.Targets.Where(target => target.Counting is not null)];
    private readonly T[] _means = new T[TSelf.Description.Targets.Count];

    /// <inheritdoc/>
    int ICountingNetwork<T>.CountingLosses => _counting.Length;

    /// <inheritdoc/>
    void ICountingNetwork<T>.Count(int batch)
    {
        using var turn = Enter();
        CheckTargets();
        CheckBatch(batch);
        ComputeCounts(batch);
    }

    /// <inheritdoc/>
    ref T ICountingNetwork<T>.Counted(int loss) => ref Workspace.At(_counting[loss].Counting!.Total, 0, []);

    /// <inheritdoc/>
    T ICountingNetwork<T>.BackpropagateCounted(int batch)
    {
        using var turn = Enter();
        CheckBatch(batch);
        DrawNoise(batch);
        return ComputeGradients(batch);
    }

    /// <inheritdoc/>
    void ICountingNetwork<T>.AddLosses(LossTotals totals)
    {
        for (var i = 0; i < _targets.Length; i++)
        {
            var count = _targets[i].Counting is { } counting ? double.CreateChecked(Workspace.At(counting.Total, 0, [])) : Workspace.Batch;
            totals.Add(i, double.CreateTruncating(_means[i]), count);
        }
    }

    /// <summary>Σ over the losses: weight · mean over the samples; what is computed once for a batch is its own mean.</summary>
    private T MeanLoss(int batch)
    {
        var total = T.Zero;
        for (var i = 0; i < _targets.Length; i++)
        {
            var value = _targets[i].Value;
            var rows = value.Space == TensorSpace.BatchValues ? 1 : batch;
            var sum = T.Zero;
            for (var row = 0; row < rows; row++)
                sum += Workspace.At(value, row, []);
            _means[i] = sum / T.CreateChecked(rows);
            total += T.CreateChecked(_targets[i].Weight) * sum / T.CreateChecked(rows);
        }

        return total;
    }
}
