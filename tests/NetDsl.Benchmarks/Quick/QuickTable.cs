using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetDsl.Benchmarks.Quick;

/// <summary>
/// A table of all networks in under a minute, as Markdown: microseconds, GFLOP/s, and the share of the FMA peak, which is
/// measured anew before each row because the clock of a machine drifts.
/// </summary>
internal static class QuickTable
{
    private static readonly int[] Batches = [1, 32, 96, 128, 256];
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan PeakBudget = TimeSpan.FromMilliseconds(40);

    /// <summary>Measures and prints.</summary>
    public static void Print()
    {
        Timing.WarmUp(() => FusedMultiplyAddPeak.Run());
        Line($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, one used; "
            + $"Vector<float> of {Vector<float>.Count}; FMA peak {FusedMultiplyAddPeak.Operations / Peak() / 1e9:F0} GFLOP/s, by registers of {FusedMultiplyAddPeak.Bits} bits.");
        Line("Best of many short runs. A step: samples copied in, backpropagation, Adam.");
        Line("");
        Line("| network | batch | work | µs | GFLOP/s | of the peak |");
        Line("|---|---|---|---|---|---|");
        Network<TinyMlp>("2-16-16-2");
        Network<MnistMlp>("784-128-10");
        Network<DeepMlp>("784-512-512-10");
        Network<WideMlp>("1024-1024-1024-10");
        Network<LeNet>("LeNet-5");
        Network<GruRows>("GRU 28→64, 28 steps");
        DenseLayer(batch: 96);
    }

    private static void Network<TNetwork>(string name)
        where TNetwork : class, INetwork<TNetwork, float>
    {
        var description = TNetwork.Description;
        var single = new Workload<TNetwork>(1);
        Timing.WarmUp(() => single.Step());
        Timing.WarmUp(() => single.Predict());
        Row(name, 1, "predict", FloatingPointOperations.Forward(description, 1), () => single.Predict());
        foreach (var batch in Batches)
        {
            var workload = new Workload<TNetwork>(batch);
            var trained = FloatingPointOperations.Backpropagate(description, batch);
            Row(name, batch, "forward", FloatingPointOperations.Forward(description, batch), workload.Forward);
            Row(name, batch, "forward and backward", trained, () => workload.Backpropagate());
            Row(name, batch, "step", trained, () => workload.Step());
        }

        Line($"| {name} | 32 | bytes allocated by a step | {AllocatedByStep<TNetwork>(32)} | | |");
    }

    private static void DenseLayer(int batch)
    {
        const string name = "dense 784×128 inside 64-784-128-10";
        var network = new Workload<InnerLayer>(batch).Network;
        var contraction = FloatingPointOperations.Contraction(784, 128, batch);
        network.Backpropagate(batch);
        Timing.WarmUp(() => network.ForwardLayer(batch));
        Timing.WarmUp(() => network.BackwardLayer(batch));
        Row(name, batch, "forward", contraction, () => network.ForwardLayer(batch));
        Row(name, batch, "backward", contraction + FloatingPointOperations.Contraction(128, 10, batch), () => network.BackwardLayer(batch));
    }

    private static void Row(string network, int batch, string work, long operations, Action action)
    {
        var peak = FusedMultiplyAddPeak.Operations / Peak();
        var seconds = Timing.Best(action, Budget);
        var speed = operations / seconds;
        Line($"| {network} | {batch} | {work} | {Micro(seconds)} | {speed / 1e9:F1} | {100 * speed / peak:F0} % |");
    }

    private static double Peak() => Timing.Best(() => FusedMultiplyAddPeak.Run(), PeakBudget);

    private static double AllocatedByStep<TNetwork>(int batch)
        where TNetwork : class, INetwork<TNetwork, float>
    {
        const int steps = 100;
        var workload = new Workload<TNetwork>(batch);
        workload.Step();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 0; step < steps; step++)
            workload.Step();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)steps;
    }

    private static string Micro(double seconds) => (1e6 * seconds).ToString(seconds < 1e-4 ? "F2" : "F0", CultureInfo.InvariantCulture);

    private static void Line(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));

    private static void Line(string text) => Console.WriteLine(text);
}
