using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl;

/// <summary>
/// Computes the gradients of a batch on several threads. Each takes a contiguous range of the rows with a workspace of its
/// own over the shared weights; the gradients are summed in the order of the ranges, so that a run repeats to the last bit.
/// </summary>
/// <remarks>
/// The calling thread takes the first range. The others are started once and wait between the steps. The gradient of a batch is
/// the mean of those of its ranges, each weighted by its rows. Where a loss is a mean over what counts, the ranges count first, and
/// each takes its mean over what falls to its rows of all that counts in the batch, so that this is the batch's mean, too.
/// </remarks>
internal sealed class GradientTeam<TNetwork, T> : IDisposable
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly GradientWorker<TNetwork, T>[] _workers;
    private readonly Thread[] _threads;
    private readonly Rendezvous _rendezvous;
    private readonly int _countingLosses;
    private readonly int _leastRows = TNetwork.Description.LeastBatch;
    private volatile bool _ends;

    public GradientTeam(TNetwork network, Dataset<T> data, int batchSize, int threads)
    {
        var size = Math.Clamp(batchSize / _leastRows, 1, threads);

        // A range is twice as long as it must be, nearly, where the rows do not suffice for another one.
        var rows = Math.Max((batchSize + size - 1) / size, Math.Min(batchSize, 2 * _leastRows - 1));
        _workers = new GradientWorker<TNetwork, T>[size];
        _threads = new Thread[size - 1];
        _rendezvous = new(size);
        _countingLosses = size > 1 && network is ICountingNetwork<T> counting ? counting.CountingLosses : 0;
        Losses = LossTotals.For<TNetwork, T>(network);
        for (var i = 0; i < size; i++)
        {
            var own = i == 0 ? network : network.Share();
            own.Reserve(rows);
            _workers[i] = new(own, data);
        }

        for (var i = 1; i < size; i++)
        {
            var worker = _workers[i];
            _threads[i - 1] = new Thread(() => Work(worker)) { IsBackground = true, Name = $"NetDsl training {i}" };
            _threads[i - 1].Start();
        }
    }

    /// <summary>The losses of the last batch.</summary>
    public LossTotals Losses { get; }

    /// <summary>The number of threads, and of networks.</summary>
    public int Size => _workers.Length;

    /// <summary>The bytes that the other threads allocated for the last batch.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>Computes the gradients of a batch into those of the network, and its losses.</summary>
    public void Compute(ReadOnlyMemory<int> rows)
    {
        for (var i = 0; i < _workers.Length; i++)
            _workers[i].Take(rows[Start(i, rows.Length)..Start(i + 1, rows.Length)]);
        Meet();
        if (_countingLosses > 0)
        {
            _workers[0].Count();
            Meet();
            ShareCounts(rows.Length);
            Meet();
        }

        _workers[0].Compute();
        Meet();
        AllocatedBytes = 0;
        Losses.Clear();
        foreach (var worker in _workers)
        {
            worker.ThrowIfFailed();
            worker.AddLosses(Losses);
            AllocatedBytes += worker == _workers[0] ? 0 : worker.AllocatedBytes;
        }

        if (_workers.Length > 1)
            SumGradients(rows.Length);
    }

    /// <summary>
    /// Lets the statistics follow the batch, on the calling thread: first the range of the first worker, then that of the
    /// second, so that a run repeats to the last bit.
    /// </summary>
    public void UpdateStatistics()
    {
        foreach (var worker in _workers)
            worker.UpdateStatistics();
    }

    /// <summary>Reads where the stream of noise of each network stands.</summary>
    public void ReadNoise(Span<ulong> noise)
    {
        for (var i = 0; i < _workers.Length; i++)
            noise[i] = _workers[i].Noise;
    }

    /// <summary>Puts the stream of noise of each network where it stood.</summary>
    public void WriteNoise(ReadOnlySpan<ulong> noise)
    {
        for (var i = 0; i < _workers.Length; i++)
            _workers[i].Noise = noise[i];
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        _ends = true;
        Meet();
        foreach (var thread in _threads)
            thread.Join();
    }

    /// <summary>
    /// Where a worker's range starts. The first ranges are the longer ones. Each has enough rows for what is computed of a batch as a
    /// whole; workers for which there are not enough have none.
    /// </summary>
    private int Start(int worker, int rows)
    {
        var working = Math.Clamp(rows / _leastRows, 1, _workers.Length);
        return (int)(((long)rows * Math.Min(worker, working) + working - 1) / working);
    }

    /// <summary>Gives each worker what falls to its rows of all that counts in the batch.</summary>
    private void ShareCounts(int rows)
    {
        for (var loss = 0; loss < _countingLosses; loss++)
        {
            var total = 0.0;
            foreach (var worker in _workers)
                total += worker.Rows.Length == 0 ? 0 : double.CreateTruncating(worker.Counted(loss));
            foreach (var worker in _workers)
                worker.Counted(loss) = T.CreateTruncating(total * worker.Rows.Length / rows);
        }
    }

    /// <summary>The mean of the workers' gradients, each weighted by its share of the rows.</summary>
    private void SumGradients(int rows)
    {
        var sum = _workers[0].Gradients;
        foreach (var worker in _workers)
        {
            if (worker.Rows.Length == 0)
                continue;
            var share = T.CreateTruncating(worker.Rows.Length / (double)rows);
            if (worker == _workers[0])
                TensorPrimitives.Multiply(sum, share, sum);
            else
                TensorPrimitives.MultiplyAdd<T>(worker.Gradients, share, sum, sum);
        }
    }

    private void Work(GradientWorker<TNetwork, T> worker)
    {
        while (true)
        {
            Meet();
            if (_ends)
                return;
            if (_countingLosses > 0)
            {
                worker.Count();
                Meet();
                Meet();
            }

            worker.Compute();
            Meet();
        }
    }

    /// <summary>Waits for all threads: before and after each batch, and before and after what counts is shared.</summary>
    private void Meet()
    {
        if (_threads.Length > 0)
            _rendezvous.Meet();
    }
}
