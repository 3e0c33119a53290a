using System.Numerics;
using System.Runtime.ExceptionServices;

namespace NetDsl;

/// <summary>One of the threads that share a batch: its network, and what it found for its part of the rows.</summary>
internal sealed class GradientWorker<TNetwork, T>(TNetwork network, Dataset<T> data)
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private ExceptionDispatchInfo? _failure;

    /// <summary>The rows to learn from; none where the batch is too small for all workers.</summary>
    public ReadOnlyMemory<int> Rows { get; set; }

    /// <summary>The mean loss of the rows.</summary>
    public T Loss { get; private set; }

    /// <summary>The gradients of the mean loss of the rows.</summary>
    public Span<T> Gradients => network.Gradients;

    /// <summary>The bytes that the last computation allocated.</summary>
    public long AllocatedBytes { get; private set; }

    /// <summary>
    /// Computes loss and gradients. An exception waits for <see cref="ThrowIfFailed"/>, lest the others wait for it.
    /// </summary>
    public void Compute()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var rows = Rows.Span;
            for (var row = 0; row < rows.Length; row++)
                network.Load(row, data.Sample(rows[row]), data.Target(rows[row]));
            if (rows.Length > 0)
                Loss = network.Backpropagate(rows.Length);
        }
#pragma warning disable CA1031 // It is thrown again on the thread that has called the trainer.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
        }

        AllocatedBytes = GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Lets the statistics of the shared weights follow the rows.</summary>
    public void UpdateStatistics()
    {
        if (Rows.Length > 0)
            network.UpdateStatistics();
    }

    /// <summary>Throws what the last computation threw.</summary>
    public void ThrowIfFailed() => _failure?.Throw();
}
