using System.Diagnostics;
using System.Numerics;

namespace NetDsl;

/// <summary>One run of the trainer, from the first step to the result.</summary>
internal sealed class Training<TNetwork, T> : IDisposable
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TNetwork _network;
    private readonly Dataset<T> _data;
    private readonly Optimizer _optimizer;
    private readonly TrainingOptions _options;
    private readonly Dataset<T>? _validation;
    private readonly ProgressReport _report;
    private readonly RowOrder _order;
    private readonly GradientTeam<TNetwork, T> _team;
    private readonly Arena<T> _previous;
    private readonly BestEpoch<T> _best;
    private readonly List<EpochResult> _history = [];

    private ReadOnlyMemory<int> _batch;
    private double _rate;
    private long _steps;
    private long _allocatedBytes;

    public Training(
        TNetwork network,
        Dataset<T> data,
        Optimizer optimizer,
        TrainingOptions options,
        Dataset<T>? validation,
        IProgress<TrainingProgress>? progress)
    {
        (_network, _data, _optimizer, _options, _validation) = (network, data, optimizer, options, validation);
        var batchSize = Math.Min(options.BatchSize, data.Count);
        StepsPerEpoch = (data.Count + batchSize - 1) / batchSize;
        _report = new(progress, options, StepsPerEpoch, LossTotals.For<TNetwork, T>(network));
        _order = new(data.Count, options.Seed, options.Shuffle);
        _previous = new(network.Parameters.Length);
        _best = new(options.EarlyStopping, network.Parameters.Length);
        _team = new(network, data, batchSize, options.Threads);
    }

    private int StepsPerEpoch { get; }

    public TrainingResult Run(CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        _optimizer.TotalSteps = _optimizer.Steps + (long)_options.Epochs * StepsPerEpoch;
        for (var epoch = 1; epoch <= _options.Epochs && !_best.PatienceIsOver; epoch++)
        {
            _order.Begin(epoch);
            var result = RunEpoch(epoch, cancellationToken);
            _history.Add(result);
            _best.Consider(result, _network.Parameters);
        }

        _best.Restore(_network.Parameters);
        return new(
            _history, _best.Epoch, _best.PatienceIsOver, _steps, Stopwatch.GetElapsedTime(start), _allocatedBytes);
    }

    public void Dispose() => _team.Dispose();

    private EpochResult RunEpoch(int epoch, CancellationToken cancellationToken)
    {
        _report.Begin(epoch);
        for (var step = 1; step <= StepsPerEpoch; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TakeStep(epoch, step);
            _report.Add(_batch.Length, _team.Losses, _rate);
        }

        var duration = _report.Elapsed;
        if (!Finiteness.All<T>(_network.Parameters))
            throw Diverged("A weight became NaN or infinite", epoch, StepsPerEpoch);
        double? validationLoss = _validation is null ? null : Evaluation.MeanLoss(_network, _validation);
        if (validationLoss is { } found && !double.IsFinite(found))
            throw Diverged("The validation loss is not finite", epoch, StepsPerEpoch);
        _report.End(duration, validationLoss);
        return new(epoch, _report.MeanLoss, validationLoss, _rate, duration);
    }

    /// <summary>Takes a step and counts what it allocates.</summary>
    private void TakeStep(int epoch, int step)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _batch = _order.Batch((step - 1) * _options.BatchSize, _options.BatchSize);
        _rate = _optimizer.Next.Rate;
        _team.Compute(_batch);
        var loss = _team.Losses.Mean;
        if (!double.IsFinite(loss))
            throw Diverged($"The loss is {(double.IsNaN(loss) ? "NaN" : "infinite")}", epoch, step);
        _options.Clipping?.Apply(_network.Gradients);
        _network.Parameters.CopyTo(_previous.Span);
        _team.UpdateStatistics();
        _optimizer.Step<T>(_network.Parameters, _network.Gradients);
        TrainingInstruments.Record(_batch.Length, loss);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before + _team.AllocatedBytes;
        _allocatedBytes += _steps++ == 0 ? 0 : allocated;
    }

    /// <summary>Gives the network back the weights from before the last step.</summary>
    private TrainingDivergedException Diverged(string what, int epoch, int step)
    {
        if (_steps > 0)
            _previous.Span.CopyTo(_network.Parameters);
        var rows = new int[_batch.Length];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = _data.OriginalRow(_batch.Span[i]);
        return new(what, epoch, step, _rate, rows);
    }
}
