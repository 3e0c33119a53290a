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
    private readonly TrainingPosition<T> _position;
    private readonly ProgressReport _report;
    private readonly TrainingSaver<TNetwork, T>? _saver;
    private readonly TrainingInspection<TNetwork, T> _inspection;

    private bool _isSetUp;
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
        _position = new(options, LossTotals.For<TNetwork, T>(network), network.Parameters.Length) { FirstStep = optimizer.Steps };
        _report = new(progress, options, _steps.PerEpoch);
        _inspection = new(network, data, options, validation);
        if (options.Checkpoints is { } checkpoints)
        {
            var state = new TrainingState<TNetwork, T>(network, optimizer, _steps, _position);
            var settings = new TrainingSettings<TNetwork, T>(data, validation, optimizer, options);
            _saver = new(checkpoints, state, settings, _steps, _position);
        }
    }

    public TrainingResult Run(CancellationToken cancellationToken)
    {
        _saver?.Resume();
        SpreadSchedule();
        _inspection.Begin();
        try
        {
            while (!_position.IsOver)
                RunEpoch(cancellationToken);
            _saver?.Save();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _saver?.Save();
            throw;
        }
        finally
        {
            // However the training ends: what was best is not lost.
            _position.Best.Restore(_network.Parameters);
        }

        return new(
            _position.History, _position.Best.Epoch, _position.EndsEarly, _position.Steps, _position.Time, _allocatedBytes);
    }

    public void Dispose() => _steps.Dispose();

    private void SpreadSchedule() =>
        _optimizer.TotalSteps = _position.FirstStep + (long)_options.Epochs * _steps.PerEpoch;

    private void RunEpoch(CancellationToken cancellationToken)
    {
        var (epoch, tally) = (_position.Epoch, _position.Tally);
        tally.Start();
        _steps.Begin(epoch, tally.Steps);
        while (tally.Steps < _steps.PerEpoch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            TakeStep(epoch, tally);
            if (tally.Steps < _steps.PerEpoch)
                _saver?.AfterStep();
        }

        var duration = tally.Elapsed;
        _steps.Verify();
        var validationLoss = ValidationLoss(epoch, tally);
        _report.End(epoch, tally, duration, validationLoss);
        EndEpoch(new(epoch, tally.MeanLoss, validationLoss, tally.Rate, duration));
    }

    private void TakeStep(int epoch, EpochTally tally)
    {
        _steps.Take(out var allocatedBytes);
        _allocatedBytes += _isSetUp ? allocatedBytes : 0;
        _isSetUp = true;
        _position.Steps++;
        tally.Add(_steps.Samples, _steps.Losses, _steps.Rate);
        _report.Step(epoch, tally);
        _inspection.AfterStep(_steps.Rate);
    }

    private double? ValidationLoss(int epoch, EpochTally tally)
    {
        if (_validation is null)
            return null;
        var loss = Evaluation.MeanLoss(_network, _validation);
        return double.IsFinite(loss)
            ? loss
            : throw new TrainingDivergedException(
                "The validation loss is not finite",
                epoch,
                tally.Steps,
                tally.Rate,
                CulpritRows.FindInEvaluation(_network, _validation),
                CulpritRows.Originals(_validation, [.. Enumerable.Range(0, _validation.Count)]),
                ofValidation: true);
    }

    /// <summary>What happens between two epochs, while nothing moves.</summary>
    private void EndEpoch(EpochResult result)
    {
        _position.History.Add(result);
        _inspection.AfterEpoch(_position.History);
        _position.Tally.Clear();
        var isBest = _position.Best.Consider(result, _network.Parameters);
        if (isBest)
            _saver?.SaveBest();
        if (_options.OnEpoch is { } hook)
        {
            var epoch = new TrainingEpoch(result, isBest);
            hook(epoch);
            _position.IsStopped = epoch.IsStopped;
        }

        // After the hook: a process that is killed in it runs it again, rather than never.
        _saver?.AfterEpoch();
    }
}
