using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace NetDsl;

/// <summary>
/// Takes steps, and none that leaves the numbers: loss and gradients are looked at before anything moves. What moved, the
/// weights, statistics and the optimizer's memory, is looked at every <see cref="Interval"/> steps, which costs next to
/// nothing; where something is not finite there, the steps since the last look are taken again, one look each. Steps repeat to
/// the last bit, so that this ends at the last good one.
/// </summary>
internal sealed class TrainingSteps<TNetwork, T> : IDisposable
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The steps between two looks.</summary>
    private const int Interval = 64;

    private readonly TNetwork _network;
    private readonly Dataset<T> _data;
    private readonly Optimizer _optimizer;
    private readonly TrainingOptions _options;
    private readonly RowOrder _order;
    private readonly GradientTeam<TNetwork, T> _team;
    private readonly TrainingSnapshot<TNetwork, T> _good;
    private readonly ulong[] _noise;
    private ReadOnlyMemory<int> _batch;
    private int _epoch;
    private int _step;

    public TrainingSteps(TNetwork network, Dataset<T> data, Optimizer optimizer, TrainingOptions options)
    {
        (_network, _data, _optimizer, _options) = (network, data, optimizer, options);
        var batchSize = Math.Min(options.BatchSize, data.Count);

        // A rest that is too small for what is computed of a batch as a whole is left out; another one in each epoch, if shuffled.
        var rest = data.Count % batchSize;
        PerEpoch = data.Count / batchSize + (rest >= TNetwork.Description.LeastBatch ? 1 : 0);
        _order = new(data.Count, options.Seed, options.Shuffle);
        _team = GradientTeam<TNetwork, T>.For(network, data, batchSize, options.Threads);
        _good = new(network, optimizer, _team);
        _noise = new ulong[_team.Parts];
    }

    /// <summary>The number of parts of a batch, each with a stream of noise of its own.</summary>
    public int Parts => _team.Parts;

    /// <summary>The steps of an epoch.</summary>
    public int PerEpoch { get; }

    /// <summary>The samples of the last step.</summary>
    public int Samples => _batch.Length;

    /// <summary>The losses of the last step, before the weights moved.</summary>
    public LossTotals Losses => _team.Losses;

    /// <summary>The learning rate of the last step.</summary>
    public double Rate { get; private set; }

    /// <summary>Begins an epoch, or goes on with one.</summary>
    /// <param name="epoch">The epoch, counted from 1.</param>
    /// <param name="step">The steps of it that have been taken.</param>
    /// <exception cref="InvalidOperationException">A number is not finite to begin with.</exception>
    public void Begin(int epoch, int step)
    {
        if (FirstNotFinite() is { } name)
            throw new InvalidOperationException($"{name} is NaN or infinite before epoch {epoch}: there is nothing to learn from there.");
        _order.Begin(epoch);
        (_epoch, _step) = (epoch, step);
        _good.Capture(step);
    }

    /// <summary>Takes the next step of the epoch. Allocates nothing.</summary>
    /// <param name="allocatedBytes">What was allocated nevertheless, by a network, an optimizer or a schedule.</param>
    /// <exception cref="TrainingDivergedException">A number is not finite. All are as after the last good step.</exception>
    public void Take(out long allocatedBytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _step++;
        Compute();
        Move();
        if (_step - _good.Step >= Interval)
            Verify();
        TrainingInstruments.Record(_batch.Length, Losses.Mean);
        allocatedBytes = GC.GetAllocatedBytesForCurrentThread() - before + _team.AllocatedBytes;
    }

    /// <summary>Makes sure that all numbers are finite.</summary>
    /// <exception cref="TrainingDivergedException">One is not. All are as after the last good step.</exception>
    public void Verify()
    {
        if (FirstNotFinite() is not null)
            TakeAgain();
        _good.Capture(_step);
    }

    /// <summary>Where the streams of noise stand.</summary>
    public ulong[] ReadNoise()
    {
        var noise = new ulong[_team.Parts];
        _team.ReadNoise(noise);
        return noise;
    }

    /// <summary>Puts the streams of noise where they stood.</summary>
    public void WriteNoise(ReadOnlySpan<ulong> noise) => _team.WriteNoise(noise);

    public void Dispose() => _team.Dispose();

    /// <summary>Computes loss and gradients, and looks at them.</summary>
    private void Compute()
    {
        _batch = _order.Batch((_step - 1) * _options.BatchSize, _options.BatchSize);
        Rate = _optimizer.Next.Rate;
        _team.ReadNoise(_noise);
        _team.Compute(_batch);
        var isFinite = double.IsFinite(Losses.Mean);
        if (isFinite && _team.HasFiniteGradients)
            return;

        // A weight that was not finite before the step is the fault of an earlier one.
        if (FirstNotFinite() is not null)
            TakeAgain();
        var what = isFinite ? $"The gradient of {NonFiniteNumber.Name<TNetwork, T>(_network.Gradients)}" : "The loss";
        throw Diverged($"{what} is not finite");
    }

    /// <summary>Lets the statistics follow the batch, and moves the weights.</summary>
    private void Move()
    {
        _options.Clipping?.Apply(_network.Gradients);
        _team.UpdateStatistics();
        _team.Move(_optimizer);
    }

    /// <summary>Takes the steps since the last look again and stops after the last good one.</summary>
    [DoesNotReturn]
    private void TakeAgain()
    {
        var last = _step;
        _good.Restore();
        for (_step = _good.Step + 1; _step <= last; _step++)
        {
            Compute();
            Move();
            if (FirstNotFinite() is { } name)
            {
                _good.Restore();
                throw Diverged($"{name} became NaN or infinite");
            }

            _good.Capture(_step);
        }

        // Only where a network or an optimizer of one's own does not repeat.
        _step = last;
        throw Diverged("A weight became NaN or infinite, and not so when the steps were taken again");
    }

    /// <summary>The name of a weight, a statistic or what is remembered of a weight that is not finite; null where all are.</summary>
    private string? FirstNotFinite()
    {
        if (!Finiteness.All<T>(_network.Parameters))
            return NonFiniteNumber.Name<TNetwork, T>(_network.Parameters);
        var remembered = _optimizer.Meet(_network);
        for (var entry = 0; entry < remembered.Entries; entry++)
        {
            if (!Finiteness.All<T>(remembered.Entry(entry)))
                return $"The optimizer's {_optimizer.StateNames[entry]} of {NonFiniteNumber.Name<TNetwork, T>(remembered.Entry(entry))}";
        }

        return null;
    }

    private TrainingDivergedException Diverged(string what)
    {
        var culprits = CulpritRows.Find(_network, _data, _batch.Span);
        _team.WriteNoise(_noise);
        return new(what, _epoch, _step, Rate, culprits, CulpritRows.Originals(_data, _batch.Span));
    }
}
