using System.Diagnostics;

namespace NetDsl.Benchmarks.Peers.Measuring;

/// <summary>
/// Steps of NetDsl's trainer, as a user takes them: samples gathered in an order of their own, backpropagation on all threads,
/// Adam. A run is what lies between two reports of progress.
/// </summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
internal sealed class TrainerSteps<TNetwork> : Contender, IProgress<TrainingProgress>
    where TNetwork : class, INetwork<TNetwork, float>
{
    private readonly TNetwork _network = TNetwork.Create(seed: 1, capacity: 1);
    private readonly Adam _optimizer = new(StandingStill.LearningRate);
    private readonly Dataset<float> _data;
    private readonly TrainingOptions _options;
    private Action _stop = () => { };
    private List<double> _runs = [];
    private TimeSpan _slice;
    private long _start, _lastTime, _lastStep;

    /// <summary>Prepares a training.</summary>
    /// <param name="data">What it learns from.</param>
    /// <param name="batch">The samples of a step.</param>
    /// <param name="threads">1, or as many as there are: then the trainer chooses.</param>
    public TrainerSteps(Dataset<float> data, int batch, int threads)
        : base(isOurs: true, threads)
    {
        _data = data;
        _options = new() { Epochs = int.MaxValue, BatchSize = batch, Threads = threads == 1 ? 1 : null, ReportInterval = Run, OnWarning = null };
    }

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        var now = Stopwatch.GetTimestamp();
        var step = (value.Epoch - 1L) * value.StepsPerEpoch + value.Step;

        // The first steps set up.
        if (_lastStep > 0 && step > _lastStep)
            _runs.Add(Stopwatch.GetElapsedTime(_lastTime, now).TotalSeconds / (step - _lastStep));
        if (IsOver(_start, _slice, _runs))
            _stop();
        (_lastTime, _lastStep) = (Stopwatch.GetTimestamp(), step);
    }

    /// <inheritdoc/>
    protected override void Repeat(TimeSpan slice, List<double> runs)
    {
        using var end = new CancellationTokenSource();
        _stop = end.Cancel;
        (_slice, _runs, _start, _lastStep) = (slice, runs, Stopwatch.GetTimestamp(), 0);
        try
        {
            _network.Fit(_data, _optimizer, _options, progress: this, cancellationToken: end.Token);
        }
        catch (OperationCanceledException)
        {
            // The slice is over.
        }
    }
}
