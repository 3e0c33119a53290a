using System.Diagnostics;
using System.Numerics;

namespace NetDsl;

/// <summary>One run of the trainer: the order of its epochs, and what happens between them.</summary>
internal sealed class Training<TNetwork, T> : IDisposable
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TNetwork _network;
    private readonly Optimizer _optimizer;
    private readonly TrainingOptions _options;
    private readonly Dataset<T>? _validation;
    private readonly TrainingSteps<TNetwork, T> _steps;
    private readonly EpochTally _tally;
    private readonly ProgressReport _report;
    private readonly BestEpoch<T> _best;
    private readonly List<EpochResult> _history = [];

    private bool _isStopped;
    private long _stepCount;
    private long _allocatedBytes;

    public Training(
        TNetwork network,
        Dataset<T> data,
        Optimizer optimizer,
        TrainingOptions options,
        Dataset<T>? validation,
        IProgress<TrainingProgress>? progress)
    {
        (_network, _optimizer, _options, _validation) = (network, optimizer, options, validation);
        _steps = new(network, data, optimizer, options);
        _tally = new(LossTotals.For<TNetwork, T>(network));
        _report = new(progress, options, _steps.PerEpoch);
        _best = new(options.EarlyStopping, network.Parameters.Length);
    }

    private bool IsOver => _history.Count >= _options.Epochs || _best.PatienceIsOver || _isStopped;

    public TrainingResult Run(CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        _optimizer.TotalSteps = _optimizer.Steps + (long)_options.Epochs * _steps.PerEpoch;
        try
        {
            while (!IsOver)
                RunEpoch(_history.Count + 1, cancellationToken);
        }
        finally
        {
            // However the training ends: what was best is not lost.
            _best.Restore(_network.Parameters);
        }

        return new(
            _history,
            _best.Epoch,
            _best.PatienceIsOver || _isStopped,
            _stepCount,
            Stopwatch.GetElapsedTime(start),
            _allocatedBytes);
    }

    public void Dispose() => _steps.Dispose();

    private void RunEpoch(int epoch, CancellationToken cancellationToken)
    {
        _tally.Begin();
        _steps.Begin(epoch, _tally.Steps);
        while (_tally.Steps < _steps.PerEpoch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TakeStep(epoch);
        }

        var duration = _tally.Elapsed;
        _steps.Verify();
        var validationLoss = ValidationLoss(epoch);
        _report.End(epoch, _tally, duration, validationLoss);
        var result = new EpochResult(epoch, _tally.MeanLoss, validationLoss, _tally.Rate, duration);
        _history.Add(result);
        var isBest = _best.Consider(result, _network.Parameters);
        if (_options.OnEpoch is { } hook)
            Tell(hook, result, isBest);
    }

    private void TakeStep(int epoch)
    {
        _steps.Take(out var allocatedBytes);
        _allocatedBytes += _stepCount++ == 0 ? 0 : allocatedBytes;
        _tally.Add(_steps.Samples, _steps.Losses, _steps.Rate);
        _report.Step(epoch, _tally);
    }

    private double? ValidationLoss(int epoch)
    {
        if (_validation is null)
            return null;
        var loss = Evaluation.MeanLoss(_network, _validation);
        return double.IsFinite(loss)
            ? loss
            : throw new TrainingDivergedException(
                "The validation loss is not finite",
                epoch,
                _tally.Steps,
                _tally.Rate,
                CulpritRows.FindInEvaluation(_network, _validation),
                CulpritRows.Originals(_validation, [.. Enumerable.Range(0, _validation.Count)]),
                ofValidation: true);
    }

    private void Tell(Action<TrainingEpoch> hook, EpochResult result, bool isBest)
    {
        var epoch = new TrainingEpoch(result, isBest);
        hook(epoch);
        _isStopped = epoch.IsStopped;
    }
}
