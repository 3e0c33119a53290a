using System.Numerics;
using System.Numerics.Tensors;
using NetDsl.Taping;
using NetDsl.Tracing;
using NetDsl.Verifying;

namespace NetDsl;

public abstract partial class Network<TSelf, T>
{
    /// <summary>Explains what the network predicts for a sample.</summary>
    /// <param name="sample">The values of all inputs.</param>
    /// <returns>The explanation of a snapshot: training goes on without changing it.</returns>
    /// <exception cref="ArgumentException">The sample has another length.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public Explanation<TSelf> Explain(ReadOnlySpan<T> sample)
    {
        using var turn = Enter();
        var snapshot = Snapshot();
        snapshot.Load(0, sample);
        snapshot.Silence(1);
        snapshot.Forward(1);
        return new(snapshot, Widen(sample), target: null, Widen(snapshot.Prediction(0)), loss: null);
    }

    /// <summary>Explains what the network predicts for a sample, and how a target would change the weights.</summary>
    /// <param name="sample">The values of all inputs.</param>
    /// <param name="target">The targets of all losses.</param>
    /// <param name="optimizer">
    /// Whose next step is explained; it does not take it. Plain gradient descent with a rate of 0.01 where it is left out.
    /// </param>
    /// <returns>The explanation of a snapshot: training goes on without changing it.</returns>
    /// <exception cref="ArgumentException">The sample or the target has another length.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public Explanation<TSelf> Explain(ReadOnlySpan<T> sample, ReadOnlySpan<T> target, Optimizer? optimizer = null)
    {
        using var turn = Enter();
        CheckTargets();
        var snapshot = Snapshot();
        snapshot.Load(0, sample, target);
        snapshot.Silence(1);
        snapshot.ComputeCounts(1);
        var loss = snapshot.ComputeGradients(1);
        var update = new OptimizerUpdate<T>(TSelf.Description, optimizer ?? new Sgd(0.01), snapshot.Parameters, snapshot.Gradients, snapshot.LossWith, weight => snapshot.ChangeInDouble(snapshot.Remember(isTraining: false), EquationsOf.Prediction, weight));
        return new(snapshot, Widen(sample), Widen(target), Widen(snapshot.Prediction(0)), double.CreateChecked(loss), update);
    }

    /// <summary>Explains what the network predicts for a sample, and how its class would change the weights.</summary>
    /// <param name="sample">The values of all inputs.</param>
    /// <param name="label">The class, from 0.</param>
    /// <param name="optimizer">
    /// Whose next step is explained; it does not take it. Plain gradient descent with a rate of 0.01 where it is left out.
    /// </param>
    /// <returns>The explanation of a snapshot: training goes on without changing it.</returns>
    /// <exception cref="InvalidOperationException">The network has not exactly one loss of classes.</exception>
    /// <exception cref="ArgumentException">The sample has another length, or the label is out of range.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public Explanation<TSelf> Explain(ReadOnlySpan<T> sample, int label, Optimizer? optimizer = null)
    {
        return Explain(sample, TargetsOf<int>(1, [label]), optimizer);
    }

    /// <summary>
    /// Explains what a training step makes of a batch: with dropout masks and noise of a seed, statistics of this batch, and the share of
    /// each sample in the mean, whose gradient is that of the whole batch.
    /// </summary>
    /// <param name="samples">The samples, one after another.</param>
    /// <param name="targets">Their targets, one after another.</param>
    /// <param name="optimizer">
    /// Whose next step is explained; it does not take it. Plain gradient descent with a rate of 0.01 where it is left out.
    /// </param>
    /// <param name="seed">Where noise comes from.</param>
    /// <returns>The explanation of a snapshot: training goes on without changing it.</returns>
    /// <exception cref="ArgumentException">The lengths do not fit the network or each other.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public BatchExplanation<TSelf> ExplainTraining(ReadOnlySpan<T> samples, ReadOnlySpan<T> targets, Optimizer? optimizer = null, int seed = 0)
    {
        using var turn = Enter();
        CheckTargets();
        var rows = CountRows(samples.Length, _sampleWidth, nameof(samples));
        CheckWidth(targets.Length, (long)rows * _targetWidth, nameof(targets));
        var snapshot = Snapshot(rows, isOfUse: false);
        for (var row = 0; row < rows; row++)
            snapshot.Load(row, samples.Slice(row * _sampleWidth, _sampleWidth), targets.Slice(row * _targetWidth, _targetWidth));
        snapshot.InputGradients = true;
        snapshot.DrawNoise(rows, seed);
        var loss = double.CreateChecked(snapshot.BackpropagateAgain(rows));
        var memory = snapshot.Remember(isTraining: true);
        var traces = snapshot.TracesIn<Traced>(memory);
        var update = new OptimizerUpdate<T>(TSelf.Description, optimizer ?? new Sgd(0.01), snapshot.Parameters, snapshot.Gradients, parameters => snapshot.BatchLossWith(parameters, rows, seed), weight => snapshot.ChangeInDouble(memory, EquationsOf.Training, weight))
        {
            BatchLoss = loss,
        };
        var (sample, target) = (Widen(samples), Widen(targets));
        return new(rows, loss, row => new(
            new TracedRow(TSelf.Description, TracedTensors, traces, snapshot.TracesIn<Taped>, row),
            sample[(row * _sampleWidth)..((row + 1) * _sampleWidth)],
            target[(row * _targetWidth)..((row + 1) * _targetWidth)],
            Widen(snapshot.Prediction(row)),
            LossOf(memory, row),
            update));
    }

    /// <inheritdoc cref="ExplainTraining(ReadOnlySpan{T}, ReadOnlySpan{T}, Optimizer?, int)"/>
    /// <typeparam name="TLabel">The type of the labels: <see cref="int"/>, <see cref="byte"/> or another integer.</typeparam>
    /// <param name="samples">The samples, one after another.</param>
    /// <param name="labels">The class of each sample, from 0; where the loss is of a sequence, that of each position.</param>
    /// <param name="optimizer">Whose next step is explained; plain gradient descent with a rate of 0.01 where it is left out.</param>
    /// <param name="seed">Where noise comes from.</param>
    /// <exception cref="InvalidOperationException">The network has not exactly one loss of classes.</exception>
    /// <exception cref="ArgumentException">The lengths do not fit the network or each other, or a label is out of range.</exception>
    public BatchExplanation<TSelf> ExplainTraining<TLabel>(ReadOnlySpan<T> samples, ReadOnlySpan<TLabel> labels, Optimizer? optimizer = null, int seed = 0)
        where TLabel : unmanaged, IBinaryInteger<TLabel> =>
        ExplainTraining(samples, TargetsOf(CountRows(samples.Length, _sampleWidth, nameof(samples)), labels), optimizer, seed);

    /// <summary>Σ over the losses of weight · loss of a row: where not all counts, the mean over what counts in this row; 0 where nothing does.</summary>
    private double LossOf(TraceMemory memory, int row)
    {
        return TSelf.Description.Targets.Sum(loss => loss.Weight * (loss.Counting is { } counting ? Mean(counting) : At(loss.Value)));

        double Mean(LossCounting counting) => At(counting.Counts) is var count and not 0 ? At(counting.Sums) / count : 0;

        double At(TensorSlot slot)
        {
            var tensor = Enumerable.Range(0, TracedTensors.Count).First(tensor => TracedTensors[tensor].Slot.Equals(slot));
            return memory[tensor][memory.Rows(tensor) == 1 ? 0 : row];
        }
    }

    /// <summary>A copy of the weights, with room for some rows.</summary>
    private protected TSelf Snapshot(int rows = 1, bool isOfUse = true)
    {
        var snapshot = TSelf.Over(Workspace.Parameters.Copy(), rows);
        snapshot._isExplaining = isOfUse;
        return snapshot;
    }

    /// <summary>The loss of the sample in the first row with other weights.</summary>
    private double LossWith(T[] parameters)
    {
        var other = Clone();
        parameters.CopyTo(other.Parameters);
        GiveRows(other, 1);
        return double.CreateChecked(other.Evaluate(1));
    }

    /// <summary>The mean loss of the batch with other weights, and with the noise of a seed.</summary>
    private double BatchLossWith(T[] parameters, int rows, int seed)
    {
        var other = Snapshot(rows, isOfUse: false);
        parameters.CopyTo(other.Parameters);
        GiveRows(other, rows);
        other.DrawNoise(rows, seed);
        return double.CreateChecked(other.BackpropagateAgain(rows));
    }

    /// <summary>Copies samples and targets to a network of the same class.</summary>
    private void GiveRows(TSelf other, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            foreach (var input in _inputs)
                Workspace.Row(input, row).CopyTo(other.Workspace.Row(input, row));
            foreach (var loss in _judging)
                Workspace.Row(loss.Target!, row).CopyTo(other.Workspace.Row(loss.Target!, row));
        }
    }

    /// <summary>How the loss of a pass changes with other weights, in double.</summary>
    private double ChangeInDouble(TraceMemory pass, EquationsOf use, Func<Quantity, double> weight)
    {
        var reference = new ReferenceNetwork(TSelf.Description, TracedTensors, pass, use, TracesIn<Reference>);
        var before = reference.Loss();
        foreach (var parameter in TSelf.Description.Parameters.Where(parameter => parameter.IsTrainable))
        {
            var tensor = TracedTensors.First(tensor => tensor.Description.Name == parameter.Name).Description;
            var weights = reference.Weights(parameter.Name);
            for (var place = 0; place < weights.Length; place++)
                weights[place] = weight(tensor.Element(place));
        }

        return reference.Loss() - before;
    }

    private protected static double[] Widen(ReadOnlySpan<T> values)
    {
        var wide = new double[values.Length];
        TensorPrimitives.ConvertChecked(values, wide);
        return wide;
    }
}
