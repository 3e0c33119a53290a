using System.Numerics;
using System.Runtime.ExceptionServices;

namespace NetDsl;

/// <summary>One of the threads that share a batch: its network, and the parts that it computes, one after the other.</summary>
internal sealed class GradientWorker<TNetwork, T>(TNetwork network, Dataset<T> data, GradientPart<T>[] parts)
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ICountingNetwork<T>? _counting = network as ICountingNetwork<T>;
    private readonly ITrainee? _trainee = network as ITrainee;
    private ExceptionDispatchInfo? _failure;

    /// <summary>The parts, in order.</summary>
    public ReadOnlySpan<GradientPart<T>> Parts => parts;

    /// <summary>The bytes that the computation for these rows allocated.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>The gradient of a part: of its mean loss.</summary>
    public ReadOnlySpan<T> GradientsOf(GradientPart<T> part) => part.Gradients ?? network.Gradients;

    /// <summary>Begins with the next batch.</summary>
    public void Begin() => AllocatedBytes = 0;

    /// <summary>
    /// Loads the rows and finds how much counts in them. An exception waits for <see cref="ThrowIfFailed"/>, lest the others wait
    /// for it.
    /// </summary>
    public void Count() => Attempt(false, static (worker, _) =>
    {
        foreach (var part in worker.Parts)
        {
            if (part.Rows.Length == 0)
                continue;
            worker.Load(part);
            worker._counting!.Count(part.Rows.Length);
            for (var loss = 0; loss < part.Counted.Length; loss++)
                part.Counted[loss] = worker._counting.Counted(loss);
        }
    });

    /// <summary>Computes losses and gradients. An exception waits as one of <see cref="Count"/> does.</summary>
    public void Compute() => Attempt(false, static (worker, _) =>
    {
        foreach (var part in worker.Parts)
        {
            if (part.Rows.Length > 0)
                worker.Compute(part);
        }

        worker.Noise = worker.Parts[0].Noise;
    });

    /// <summary>Does work, unless some has failed; an exception waits as one of <see cref="Count"/> does.</summary>
    /// <param name="state">What the work needs.</param>
    /// <param name="work">The work.</param>
    public void Attempt<TState>(TState state, Action<GradientWorker<TNetwork, T>, TState> work)
    {
        if (_failure is not null)
            return;
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            work(this, state);
        }
#pragma warning disable CA1031 // It is thrown again on the thread that has called the trainer.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
        }

        AllocatedBytes += GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Lets the statistics of the shared weights follow the rows.</summary>
    public void UpdateStatistics()
    {
        if (parts[^1].Rows.Length > 0)
            network.UpdateStatistics();
    }

    /// <summary>Throws what the last computation threw.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    /// <summary>Where the stream of noise of the network stands; 0 where a network written by hand has none.</summary>
    public ulong Noise
    {
        get => _trainee?.Noise ?? 0;
        set => _trainee?.Noise = value;
    }

    private void Compute(GradientPart<T> part)
    {
        // Of several parts, another one's rows lie there since they were counted.
        var isCounted = part.Counted.Length > 0;
        if (!isCounted || parts.Length > 1)
            Load(part);
        if (isCounted && parts.Length > 1)
            _counting!.Count(part.Rows.Length);
        for (var loss = 0; loss < part.Counted.Length; loss++)
            _counting!.Counted(loss) = part.Counted[loss];

        Noise = part.Noise;
        var mean = isCounted ? _counting!.BackpropagateCounted(part.Rows.Length) : network.Backpropagate(part.Rows.Length);
        part.Noise = Noise;
        part.Losses.Clear();
        part.Losses.Add(network, mean, part.Rows.Length);
        if (part.Gradients is { } gradients)
            network.Gradients.CopyTo(gradients);
    }

    private void Load(GradientPart<T> part)
    {
        var rows = part.Rows.Span;
        for (var row = 0; row < rows.Length; row++)
            network.Load(row, data.Sample(rows[row]), data.Target(rows[row]));
    }
}
