using System.Numerics;
using System.Runtime.ExceptionServices;

namespace NetDsl;

/// <summary>One of the threads that share a batch: its network, and what it found for its part of the rows.</summary>
internal sealed class GradientWorker<TNetwork, T>(TNetwork network, Dataset<T> data)
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ICountingNetwork<T>? _counting = network as ICountingNetwork<T>;
    private readonly ITrainee? _trainee = network as ITrainee;
    private ExceptionDispatchInfo? _failure;
    private bool _isCounted;
    private T _loss;

    /// <summary>The rows to learn from; none where the batch is too small for all workers.</summary>
    public ReadOnlyMemory<int> Rows { get; private set; }

    /// <summary>The gradients of the mean loss of the rows.</summary>
    public Span<T> Gradients => network.Gradients;

    /// <summary>Where the stream of noise stands; 0 where a network written by hand has none.</summary>
    public ulong Noise
    {
        get => _trainee?.Noise ?? 0;
        set => _trainee?.Noise = value;
    }

    /// <summary>The bytes that the computation for these rows allocated.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>Takes rows of the next batch.</summary>
    public void Take(ReadOnlyMemory<int> rows) => (Rows, AllocatedBytes) = (rows, 0);

    /// <summary>
    /// Loads the rows and finds how much counts in them. An exception waits for <see cref="ThrowIfFailed"/>, lest the others wait
    /// for it.
    /// </summary>
    public void Count() => Attempt(static worker =>
    {
        worker.Load();
        worker._counting!.Count(worker.Rows.Length);
        worker._isCounted = true;
    });

    /// <summary>How much counts in the rows for one of the losses in which not everything does.</summary>
    public ref T Counted(int loss) => ref _counting!.Counted(loss);

    /// <summary>Computes loss and gradients. An exception waits as one of <see cref="Count"/> does.</summary>
    public void Compute() => Attempt(static worker =>
    {
        if (!worker._isCounted)
            worker.Load();
        worker._loss = worker._isCounted
            ? worker._counting!.BackpropagateCounted(worker.Rows.Length)
            : worker.Backpropagate();
        worker._isCounted = false;
    });

    /// <summary>Adds the losses of the rows.</summary>
    public void AddLosses(LossTotals totals)
    {
        if (Rows.Length > 0)
            totals.Add(network, _loss, Rows.Length);
    }

    /// <summary>Lets the statistics of the shared weights follow the rows.</summary>
    public void UpdateStatistics()
    {
        if (Rows.Length > 0)
            network.UpdateStatistics();
    }

    /// <summary>Throws what the last computation threw.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    private T Backpropagate() => network.Backpropagate(Rows.Length);

    private void Load()
    {
        var rows = Rows.Span;
        for (var row = 0; row < rows.Length; row++)
            network.Load(row, data.Sample(rows[row]), data.Target(rows[row]));
    }

    private void Attempt(Action<GradientWorker<TNetwork, T>> part)
    {
        if (Rows.Length == 0 || _failure is not null)
            return;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            part(this);
        }
#pragma warning disable CA1031 // It is thrown again on the thread that has called the trainer.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
        }

        AllocatedBytes += GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
