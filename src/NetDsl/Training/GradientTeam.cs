using System.Numerics;

namespace NetDsl;

/// <summary>
/// Computes the gradients of a batch in parts, on several threads, and moves the weights. Each part is a contiguous range of the rows, with
/// gradients of its own; these are added in the order of the parts, so that a run repeats to the last bit, on however many threads.
/// </summary>
/// <remarks>
/// A thread has a workspace over the shared weights and takes contiguous parts, one after the other: what forward leaves of a part is still
/// in the near caches when backward reads it. The calling thread takes the first parts; the others are started once and wait between the
/// steps. The gradient of a batch is the mean of those of its parts, each weighted by its rows. Where a loss is a mean over what counts, the
/// parts count first, and each takes its mean over what falls to its rows of all that counts in the batch, so that this is the batch's mean, too.
/// </remarks>
internal sealed class GradientTeam<TNetwork, T> : IDisposable
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly TNetwork _network;
    private readonly GradientPart<T>[] _parts;
    private readonly GradientWorker<TNetwork, T>[] _workers;
    private readonly Thread[] _threads;
    private readonly Rendezvous _rendezvous;
    private readonly int _countingLosses;
    private readonly int _leastRows = TNetwork.Description.LeastBatch;
    private readonly GradientReduction<TNetwork, T> _reduction;
    private TeamWork _work;
    private Optimizer? _optimizer;
    private UpdateStep _step;

    /// <summary>Makes a team.</summary>
    /// <param name="network">The network that learns.</param>
    /// <param name="data">The samples.</param>
    /// <param name="batchSize">The samples of a batch.</param>
    /// <param name="parts">The most parts of a batch.</param>
    /// <param name="threads">The most threads.</param>
    public GradientTeam(TNetwork network, Dataset<T> data, int batchSize, int parts, int threads)
    {
        _network = network;
        parts = Math.Clamp(batchSize / _leastRows, 1, parts);
        var size = Math.Min(parts, threads);

        // A part is twice as long as it must be, nearly, where the rows do not suffice for another one.
        var rows = Math.Max((batchSize + parts - 1) / parts, Math.Min(batchSize, 2 * _leastRows - 1));
        _parts = new GradientPart<T>[parts];
        _workers = new GradientWorker<TNetwork, T>[size];
        _threads = new Thread[size - 1];
        _rendezvous = new(size);
        _countingLosses = parts > 1 && network is ICountingNetwork<T> counting ? counting.CountingLosses : 0;
        Losses = LossTotals.For<TNetwork, T>(network);

        // Each part draws its noise from a stream of its own, which does not depend on who computes it.
        var networks = new TNetwork[size];
        for (var i = 0; i < parts; i++)
        {
            var own = i == 0 ? network : network.Share();
            if (i < size)
                networks[i] = own;
            _parts[i] = new(LossTotals.For<TNetwork, T>(network), parts == size ? null : new T[network.Gradients.Length], _countingLosses)
            {
                Noise = (own as ITrainee)?.Noise ?? 0,
            };
        }

        for (var i = 0; i < size; i++)
        {
            networks[i].Reserve(rows);
            _workers[i] = new(networks[i], data, _parts[(parts * i / size)..(parts * (i + 1) / size)]);
        }

        _reduction = new(network, _workers);
        for (var i = 1; i < size; i++)
        {
            var number = i;
            _threads[i - 1] = new Thread(() => Work(number)) { IsBackground = true, Name = $"NetDsl training {i}" };
            _threads[i - 1].Start();
        }
    }

    /// <summary>Makes a team.</summary>
    /// <param name="network">The network that learns.</param>
    /// <param name="data">The samples.</param>
    /// <param name="batchSize">The samples of a batch.</param>
    /// <param name="threads">The number of threads, each with one part; null to choose the parts by network and batch, and threads by the machine.</param>
    public static GradientTeam<TNetwork, T> For(TNetwork network, Dataset<T> data, int batchSize, int? threads) =>
        new(network, data, batchSize, threads ?? BatchDivision.Parts(TNetwork.Description, batchSize), threads ?? Environment.ProcessorCount);

    /// <summary>The losses of the last batch.</summary>
    public LossTotals Losses { get; }

    /// <summary>The number of parts, each with a stream of noise.</summary>
    public int Parts => _parts.Length;

    /// <summary>The bytes that the other threads allocated for the last batch.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>Whether all gradients of the last batch are finite.</summary>
    public bool HasFiniteGradients => _reduction.IsFinite;

    /// <summary>Computes the gradients of a batch into those of the network, and its losses.</summary>
    public void Compute(ReadOnlyMemory<int> rows)
    {
        _work = TeamWork.Gradients;
        for (var i = 0; i < _parts.Length; i++)
        {
            _parts[i].Rows = rows[Start(i, rows.Length)..Start(i + 1, rows.Length)];
            _parts[i].Share = T.CreateTruncating(_parts[i].Rows.Length / (double)rows.Length);
        }

        foreach (var worker in _workers)
            worker.Begin();
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
        _reduction.Reduce(0);
        if (_reduction.Threads > 1)
            Meet();

        AllocatedBytes = 0;
        GatherFromWorkers();
        Losses.Clear();
        foreach (var part in _parts)
        {
            if (part.Rows.Length > 0)
                Losses.Add(part.Losses);
        }
    }

    /// <summary>Moves the weights against the gradients: each thread a range of them.</summary>
    public void Move(Optimizer optimizer)
    {
        if (_reduction.Threads == 1)
        {
            optimizer.Step(_network);
            return;
        }

        (_work, _optimizer, _step) = (TeamWork.Move, optimizer, optimizer.Begin(_network));
        foreach (var worker in _workers)
            worker.Begin();
        Meet();
        Move(0);
        Meet();
        GatherFromWorkers();
        optimizer.Steps++;
    }

    /// <summary>
    /// Lets the statistics follow the batch, on the calling thread: first the part of the first worker, then that of the
    /// second, so that a run repeats to the last bit.
    /// </summary>
    public void UpdateStatistics()
    {
        foreach (var worker in _workers)
            worker.UpdateStatistics();
    }

    /// <summary>Reads where the stream of noise of each part stands.</summary>
    public void ReadNoise(Span<ulong> noise)
    {
        for (var i = 0; i < _parts.Length; i++)
            noise[i] = _parts[i].Noise;
    }

    /// <summary>Puts the stream of noise of each part where it stood.</summary>
    public void WriteNoise(ReadOnlySpan<ulong> noise)
    {
        for (var i = 0; i < _parts.Length; i++)
            _parts[i].Noise = noise[i];
        _workers[0].Noise = noise[0];
    }

    /// <summary>Ends the threads.</summary>
    public void Dispose()
    {
        _work = TeamWork.End;
        Meet();
        foreach (var thread in _threads)
            thread.Join();
    }

    /// <summary>
    /// Where a part starts. The first parts are the longer ones. Each has enough rows for what is computed of a batch as a
    /// whole; parts for which there are not enough have none.
    /// </summary>
    private int Start(int part, int rows)
    {
        var working = Math.Clamp(rows / _leastRows, 1, _parts.Length);
        return (int)(((long)rows * Math.Min(part, working) + working - 1) / working);
    }

    /// <summary>Gives each part what falls to its rows of all that counts in the batch.</summary>
    private void ShareCounts(int rows)
    {
        for (var loss = 0; loss < _countingLosses; loss++)
        {
            var total = 0.0;
            foreach (var part in _parts)
                total += part.Rows.Length == 0 ? 0 : double.CreateTruncating(part.Counted[loss]);
            foreach (var part in _parts)
                part.Counted[loss] = T.CreateTruncating(total * part.Rows.Length / rows);
        }
    }

    /// <summary>Throws what a worker threw, and adds what the other threads allocated.</summary>
    private void GatherFromWorkers()
    {
        foreach (var worker in _workers)
        {
            worker.ThrowIfFailed();
            AllocatedBytes += worker == _workers[0] ? 0 : worker.AllocatedBytes;
        }
    }

    /// <summary>Moves a thread's range of the weights.</summary>
    private void Move(int thread) => _workers[thread].Attempt(
        (Optimizer: _optimizer!, Step: _step, Network: _network, Range: _reduction.RangeOf(thread)),
        static (_, move) => move.Optimizer.Advance<TNetwork, T>(move.Step, move.Network, move.Range));

    private void Work(int thread)
    {
        var worker = _workers[thread];
        while (true)
        {
            Meet();
            switch (_work)
            {
                case TeamWork.End:
                    return;
                case TeamWork.Move:
                    Move(thread);
                    Meet();
                    break;
                default:
                    Compute(thread, worker);
                    break;
            }
        }
    }

    private void Compute(int thread, GradientWorker<TNetwork, T> worker)
    {
        if (_countingLosses > 0)
        {
            worker.Count();
            Meet();
            Meet();
        }

        worker.Compute();
        Meet();
        if (_reduction.Threads > 1)
        {
            _reduction.Reduce(thread);
            Meet();
        }
    }

    /// <summary>Waits for all threads: before and after each batch, before and after what counts is shared, when the gradients are added, and around a move.</summary>
    private void Meet()
    {
        if (_threads.Length > 0)
            _rendezvous.Meet();
    }
}
