using System.Numerics;

namespace NetDsl;

public abstract partial class Network<TSelf, T>
{
    /// <summary>Predicts one sample.</summary>
    /// <param name="sample">The values of all inputs.</param>
    /// <returns>The prediction; it stands until the next pass.</returns>
    /// <exception cref="ArgumentException">The sample has another length.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public ReadOnlySpan<T> Predict(scoped ReadOnlySpan<T> sample)
    {
        using var turn = Enter();
        LoadRow(0, sample);
        Predict(1);
        return PredictionOf(0);
    }

    /// <summary>Predicts any number of samples, as many at a time as fit the workspace.</summary>
    /// <param name="samples">The samples, one after another.</param>
    /// <param name="predictions">Where the predictions go, one after another.</param>
    /// <exception cref="ArgumentException">The lengths do not fit the network or each other.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public void Predict(ReadOnlySpan<T> samples, Span<T> predictions)
    {
        using var turn = Enter();
        var count = CountRows(samples.Length, _sampleWidth, nameof(samples));
        var width = _joinedPrediction.Length;
        CheckWidth(predictions.Length, (long)count * width, nameof(predictions));
        for (var first = 0; first < count; first += Capacity)
        {
            var batch = Math.Min(Capacity, count - first);
            for (var row = 0; row < batch; row++)
                LoadRow(row, samples.Slice((first + row) * _sampleWidth, _sampleWidth));
            Predict(batch);
            for (var row = 0; row < batch; row++)
                PredictionOf(row).CopyTo(predictions[((first + row) * width)..]);
        }
    }

    /// <summary>Computes the mean loss of a batch and its gradients. Allocates only when the batch is larger than the workspace.</summary>
    /// <param name="samples">The samples, one after another.</param>
    /// <param name="targets">The targets, one after another.</param>
    /// <returns>The mean loss.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit the network or each other.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public T Backpropagate(ReadOnlySpan<T> samples, ReadOnlySpan<T> targets)
    {
        using var turn = Enter();
        return BackpropagateAndUpdate(LoadBatch(samples, targets));
    }

    /// <summary>Computes the mean loss of a batch, without training.</summary>
    /// <param name="samples">The samples, one after another.</param>
    /// <param name="targets">The targets, one after another.</param>
    /// <returns>The mean loss.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit the network or each other.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public T Evaluate(ReadOnlySpan<T> samples, ReadOnlySpan<T> targets)
    {
        using var turn = Enter();
        return Evaluate(LoadBatch(samples, targets));
    }

    /// <summary>Computes the mean loss of a batch of classes and its gradients.</summary>
    /// <typeparam name="TLabel">The type of the labels: <see cref="int"/>, <see cref="byte"/> or another integer.</typeparam>
    /// <param name="samples">The samples, one after another.</param>
    /// <param name="labels">
    /// The class of each sample, from 0; where the loss is of a sequence, that of each position. A position that a sparse loss is
    /// to leave out has −1.
    /// </param>
    /// <returns>The mean loss.</returns>
    /// <exception cref="InvalidOperationException">The network has not exactly one loss of classes.</exception>
    /// <exception cref="ArgumentException">The lengths do not fit the network or each other, or a label is out of range.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public T Backpropagate<TLabel>(ReadOnlySpan<T> samples, ReadOnlySpan<TLabel> labels)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        using var turn = Enter();
        // That the type of the labels is inferred leaves [], which says none, to the overload of targets.
        var loss = ClassLoss();
        var batch = CountRows(samples.Length, _sampleWidth, nameof(samples));
        CheckLabels(loss, batch, labels);
        if (batch > Capacity)
            Reserve(batch);
        for (var row = 0; row < batch; row++)
        {
            LoadRow(row, samples.Slice(row * _sampleWidth, _sampleWidth));
            Write(labels.Slice(row * loss.Labels, loss.Labels), loss, Workspace.Row(loss.Target!, row));
        }

        return BackpropagateAndUpdate(batch);
    }

    private T BackpropagateAndUpdate(int batch)
    {
        var loss = Backpropagate(batch);
        UpdateStatistics();
        return loss;
    }

    private int LoadBatch(ReadOnlySpan<T> samples, ReadOnlySpan<T> targets)
    {
        var batch = CountRows(samples.Length, _sampleWidth, nameof(samples));
        CheckWidth(targets.Length, (long)batch * _targetWidth, nameof(targets));
        if (batch > Capacity)
            Reserve(batch);
        for (var row = 0; row < batch; row++)
            LoadRow(row, samples.Slice(row * _sampleWidth, _sampleWidth), targets.Slice(row * _targetWidth, _targetWidth));
        return batch;
    }

    /// <summary>The targets of a batch of which the classes are known.</summary>
    private T[] TargetsOf<TLabel>(int batch, ReadOnlySpan<TLabel> labels)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        var loss = ClassLoss();
        CheckLabels(loss, batch, labels);
        var targets = new T[batch * loss.Width];
        for (var row = 0; row < batch; row++)
            Write(labels.Slice(row * loss.Labels, loss.Labels), loss, targets.AsSpan(row * loss.Width, loss.Width));
        return targets;
    }

    /// <summary>The only loss that takes targets, which is of classes.</summary>
    private TargetDescription ClassLoss() => _judging is [{ Labels: > 0 } loss]
        ? loss
        : throw new InvalidOperationException(
            $"Labels are for a network whose only loss is of classes; the losses of {TSelf.Description.Name}: "
            + $"{string.Join(", ", _judging.Select(target => $"{target.Loss} of {target.Domain}"))}.");

    private void CheckLabels<TLabel>(TargetDescription loss, int batch, ReadOnlySpan<TLabel> labels)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        CheckWidth(labels.Length, (long)batch * loss.Labels, nameof(labels));
        for (var i = 0; i < labels.Length; i++)
            CheckLabel(loss, labels[i], row: i / loss.Labels);
    }

    private static void CheckLabel<TLabel>(TargetDescription loss, TLabel label, int row)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        // What lies beyond an int is out of range, too.
        var known = int.CreateSaturating(label);
        var isLeftOut = known == -1 && loss.Domain == TargetDomain.Class;
        if ((uint)known >= (uint)loss.Classes && !isLeftOut)
        {
            throw new ArgumentException(
                $"A label of {TSelf.Description.Name} is from 0 to {loss.Classes - 1}, found {label} in row {row}.", nameof(label));
        }
    }

    /// <summary>Writes classes as a loss takes them: as numbers, or one-hot.</summary>
    private static void Write<TLabel>(ReadOnlySpan<TLabel> labels, TargetDescription loss, Span<T> target)
        where TLabel : unmanaged, IBinaryInteger<TLabel>
    {
        target.Clear();
        for (var i = 0; i < labels.Length; i++)
        {
            if (loss.Domain == TargetDomain.Class)
                target[i] = T.CreateChecked(labels[i]);
            else
                target[i * loss.Classes + int.CreateTruncating(labels[i])] = T.One;
        }
    }

    private static int CountRows(int length, int width, string parameter)
    {
        if (length == 0 || length % width != 0)
            throw new ArgumentException($"{TSelf.Description.Name} takes samples of {width} values each, found {length} values.", parameter);
        return length / width;
    }
}
