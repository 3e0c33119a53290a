namespace NetDsl.Benchmarks;

/// <summary>What a step of training cannot do without on one core.</summary>
/// <param name="Operations">The floating-point operations of its multiply-adds.</param>
/// <param name="Optimizer">What Adam reads and writes of each weight.</param>
public sealed record StepWork(double Operations, MemoryTraffic Optimizer)
{
    /// <summary>How often the multiply-adds of <see cref="FusedMultiplyAddPeak.Run"/> are as many.</summary>
    public double Peaks => Operations / FusedMultiplyAddPeak.Operations;

    /// <summary>Counts the work of a step.</summary>
    /// <param name="network">The network.</param>
    /// <param name="batch">The number of samples.</param>
    public static StepWork Of(NetworkDescription network, int batch)
    {
        // Weight, gradient and two moments are read; the weight and both moments are written.
        var bytes = (double)network.TrainableCount * sizeof(float);
        return new(FloatingPointOperations.Backpropagate(network, batch), new(bytesRead: 4 * bytes, bytesWritten: 3 * bytes));
    }
}
