using NetDsl.Benchmarks.Quick;

namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>
/// What a step of training cannot do without on one core: its multiply-adds at the peak, and what Adam reads and writes of each
/// weight, as fast as plain loops go over so many bytes. Both are measured now, on the machine as it is.
/// </summary>
internal static class StepFloor
{
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(50);

    /// <summary>The seconds of a step.</summary>
    public static double Seconds(NetworkDescription network, int batch)
    {
        var computing = Timing.Best(() => FusedMultiplyAddPeak.Run(), Budget)
            * FloatingPointOperations.Backpropagate(network, batch) / FusedMultiplyAddPeak.Operations;

        // Weight, gradient and two moments are read; the weight and both moments are written.
        var bytes = (double)network.TrainableCount * sizeof(float);
        var traffic = new MemoryTraffic(bytesRead: 4 * bytes, bytesWritten: 3 * bytes);
        return computing + Timing.Best(() => traffic.Run(), Budget);
    }
}
