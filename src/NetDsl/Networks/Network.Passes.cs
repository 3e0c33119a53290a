using System.Numerics;

namespace NetDsl;

public abstract partial class Network<TSelf, T>
{
    /// <inheritdoc cref="INetwork{TSelf, T}.Forward(int)"/>
    public void Forward(int batch)
    {
        CheckBatch(batch);
        Silence(batch);
        ComputeForward(batch);
    }

    /// <inheritdoc cref="INetwork{TSelf, T}.Evaluate(int)"/>
    public T Evaluate(int batch)
    {
        CheckTargets();
        Forward(batch);
        ComputeLosses(batch);
        return MeanLoss(batch);
    }

    /// <inheritdoc cref="INetwork{TSelf, T}.Backpropagate(int)"/>
    public T Backpropagate(int batch)
    {
        CheckTargets();
        CheckBatch(batch);
        DrawNoise(batch);
        return ComputeGradients(batch);
    }

    /// <summary>Computes the predictions of a batch. Written by the generator.</summary>
    protected abstract void ComputeForward(int batch);

    /// <summary>Computes the predictions of a batch as training does. Written by the generator where that is different.</summary>
    protected virtual void ComputeTrainingForward(int batch) => ComputeForward(batch);

    /// <summary>Computes the loss of each sample, after the predictions. Written by the generator.</summary>
    protected abstract void ComputeLosses(int batch);

    /// <summary>Computes the gradients, after the losses. Written by the generator.</summary>
    protected abstract void ComputeBackward(int batch);

    /// <summary>Changes what is learned without a gradient, after the gradients. Written by the generator where there is such.</summary>
    protected virtual void ComputeUpdates(int batch)
    {
    }

    /// <summary>All passes, with the factors of dropout as they are.</summary>
    private T ComputeGradients(int batch)
    {
        ComputeTrainingForward(batch);
        ComputeLosses(batch);
        ComputeBackward(batch);
        return MeanLoss(batch);
    }

    /// <summary>Σ over the losses: weight · mean over the samples.</summary>
    private T MeanLoss(int batch)
    {
        var total = T.Zero;
        foreach (var target in _targets)
        {
            var sum = T.Zero;
            for (var row = 0; row < batch; row++)
                sum += Workspace.At(target.Value, row, []);
            total += T.CreateChecked(target.Weight) * sum / T.CreateChecked(batch);
        }

        return total;
    }

    private void DrawNoise(int batch)
    {
        foreach (var noise in _noises)
        {
            for (var row = 0; row < batch; row++)
                DropoutMask.Draw(Workspace.Row(noise.Mask, row), noise.Probability, ref _noise);
        }

        _silentRows = 0;
    }

    /// <summary>Sets the factors of dropout to 1, unless they are.</summary>
    private void Silence(int batch)
    {
        if (_silentRows >= batch)
            return;
        foreach (var noise in _noises)
        {
            for (var row = 0; row < batch; row++)
                Workspace.Row(noise.Mask, row).Fill(T.One);
        }

        _silentRows = batch;
    }

    private void CheckBatch(int batch)
    {
        if (batch < 1 || batch > Capacity)
        {
            throw new ArgumentOutOfRangeException(
                nameof(batch), batch, $"A batch of {TSelf.Description.Name} has 1 to {Capacity} rows; Reserve makes room for more.");
        }

        Workspace.Batch = batch;
    }

    private void CheckTargets()
    {
        if (_targets.Length == 0)
            throw new InvalidOperationException($"{TSelf.Description.Name} declares no loss, so there is nothing to train or evaluate.");
    }
}
