using System.Numerics;

namespace NetDsl;

public abstract partial class Network<TSelf, T>
{
    /// <summary>Whether the passes are those of an explanation: of one sample, with what training left.</summary>
    private bool _isExplaining;

    /// <inheritdoc cref="INetwork{TSelf, T}.InputGradients"/>
    public bool InputGradients { get; set; }

    /// <inheritdoc cref="INetwork{TSelf, T}.Forward(int)"/>
    public void Forward(int batch)
    {
        using var turn = Enter();
        Predict(batch);
    }

    /// <inheritdoc cref="INetwork{TSelf, T}.Evaluate(int)"/>
    public T Evaluate(int batch)
    {
        using var turn = Enter();
        CheckTargets();
        Predict(batch);
        ComputeCounts(batch);
        ComputeLosses(batch);
        return MeanLoss(batch);
    }

    /// <inheritdoc cref="INetwork{TSelf, T}.Backpropagate(int)"/>
    public T Backpropagate(int batch)
    {
        using var turn = Enter();
        CheckTargets();
        CheckBatch(batch);
        DrawNoise(batch);
        ComputeCounts(batch);
        return ComputeGradients(batch);
    }

    /// <inheritdoc cref="INetwork{TSelf, T}.UpdateStatistics()"/>
    public void UpdateStatistics()
    {
        using var turn = Enter();
        ComputeUpdates(Workspace.Batch);
    }

    /// <summary>Computes the predictions of a batch. Written by the generator.</summary>
    protected virtual void ComputeForward(int batch) => throw NotWritten();

    /// <summary>
    /// Computes the predictions of a batch anew, by the layers behind one of them, whose place among all it is given. Written by the generator.
    /// </summary>
    protected virtual void ComputeForwardAfter(int layer, int batch) => throw NotWritten();

    /// <summary>
    /// Computes anew what its layer makes of a value within it, whose full name it is given. Written by the generator where there are such.
    /// </summary>
    protected virtual void ComputeForwardAfter(string value, int batch) => throw NotWritten();

    /// <summary>Computes the predictions of a batch as training does. Written by the generator where that is different.</summary>
    protected virtual void ComputeTrainingForward(int batch) => ComputeForward(batch);

    /// <summary>
    /// Counts what the losses are means over, in the targets and inputs that were loaded. Written by the generator where not
    /// everything counts.
    /// </summary>
    protected virtual void ComputeCounts(int batch)
    {
    }

    /// <summary>Computes the loss of each sample, after the predictions. Written by the generator.</summary>
    protected virtual void ComputeLosses(int batch) => throw NotWritten();

    /// <summary>Computes the gradients, after the losses. Written by the generator.</summary>
    protected virtual void ComputeBackward(int batch) => throw NotWritten();

    /// <summary>
    /// Computes the derivatives for the inputs, and for what lies below the first layer that is trained, after the gradients. Written by
    /// the generator where there are such.
    /// </summary>
    protected virtual void ComputeInputGradients(int batch)
    {
    }

    /// <summary>Changes what is learned without a gradient, after the gradients. Written by the generator where there is such.</summary>
    protected virtual void ComputeUpdates(int batch)
    {
    }

    /// <summary>
    /// The part of one sample in what is computed of a whole batch, such as a mean: 1/B while training. In an explanation it
    /// is 0: the statistics that training left are constants there. For generated code.
    /// </summary>
    protected T BatchShare(int batch) => _isExplaining ? T.Zero : T.One / T.CreateChecked(batch);

    /// <summary>Ends what goes on step by step, before rows of the workspace are computed anew.</summary>
    private protected virtual void LeaveStream()
    {
    }

    /// <summary>The predictions of the first rows, without noise.</summary>
    private void Predict(int batch)
    {
        CheckBatch(batch);
        Silence(batch);
        ComputeForward(batch);
    }

    /// <summary>All passes, with the noise, and what counts, as they are.</summary>
    private T ComputeGradients(int batch)
    {
        if (_isExplaining)
            ComputeForward(batch);
        else
            ComputeTrainingForward(batch);
        ComputeLosses(batch);
        ComputeBackward(batch);
        var ofInputs = InputGradients || _isExplaining;
        if (ofInputs)
            ComputeInputGradients(batch);
        Workspace.Derivatives = ofInputs ? Derivatives.OfInputs : Derivatives.OfTraining;
        Workspace.HasGradients = true;
        return MeanLoss(batch);
    }

    private void DrawNoise(int batch)
    {
        foreach (var noise in _noises)
        {
            for (var row = 0; row < batch; row++)
                RandomNoise.Draw(Workspace.Row(noise.Values, row), noise, ref _noise);
        }

        _silentRows = 0;
    }

    /// <summary>Sets all noise to what changes nothing, unless it is.</summary>
    private protected void Silence(int batch)
    {
        if (_silentRows >= batch)
            return;
        foreach (var noise in _noises)
        {
            for (var row = 0; row < batch; row++)
                Workspace.Row(noise.Values, row).Fill(T.CreateChecked(noise.Idle));
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
        _traces = null;
        Workspace.Derivatives = Derivatives.None;
        LeaveStream();
    }

    private void CheckTargets()
    {
        if (_targets.Length == 0)
            throw new InvalidOperationException($"{TSelf.Description.Name} declares no loss, so there is nothing to train or evaluate.");
    }
}
