using System.Runtime.InteropServices;

namespace NetDsl.Benchmarks.Streams;

/// <summary>
/// A table of the steps of streams, as Markdown: not how long they take in the best case, as elsewhere, but how long in the worst. The first
/// row is no step at all: what the clock takes, and what the machine does to whoever runs on it.
/// </summary>
internal static class StreamTable
{
    /// <summary>Measures and prints.</summary>
    public static void Print()
    {
        Line($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, one used. A million steps, one after another.");
        Line($"");
        Line($"| step | median, ns | 99 % | 99.9 % | 99.99 % | longest, µs | bytes allocated | collections |");
        Line($"|---|---|---|---|---|---|---|---|");
        Row("none: the clock alone", () => { });
        Row<GruStream16>("GRU 16");
        Row<LstmStream16>("LSTM 16");
        Row<GruStream64>("GRU 64");
    }

    private static void Row<TNetwork>(string name)
        where TNetwork : StreamingNetwork<TNetwork, float>, INetwork<TNetwork, float>
    {
        var random = new Random(1);
        var network = TNetwork.Create(seed: 1, capacity: 1);
        float[] frame = [.. Enumerable.Range(0, TNetwork.Description.Stream!.FrameWidth).Select(_ => random.NextSingle())];
        Row(name, () => network.Step(frame));
        Row($"{name}, in place", () =>
        {
            frame.CopyTo(network.NextFrame);
            network.Step();
        });
    }

    private static void Row(string name, Action step)
    {
        var steps = new StepLatencies(step);
        Line($"| {name} | {steps.Nanoseconds(0.5):F0} | {steps.Nanoseconds(0.99):F0} | {steps.Nanoseconds(0.999):F0} | {steps.Nanoseconds(0.9999):F0} | {steps.Nanoseconds(1) / 1000:F1} | {steps.AllocatedBytes} | {steps.Collections} |");
    }

    private static void Line(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
