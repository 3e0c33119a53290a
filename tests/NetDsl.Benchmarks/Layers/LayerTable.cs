using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using NetDsl.Benchmarks.Quick;
using NetDsl.Generator.Formulas;

namespace NetDsl.Benchmarks.Layers;

/// <summary>
/// Tables of all layers, forward and backward, as Markdown: microseconds, GFLOP/s, GB/s, and the share of what bounds the pass,
/// which is measured anew before each row because the clock of a machine drifts.
/// </summary>
internal static class LayerTable
{
    /// <summary>The samples of a batch.</summary>
    private const int Batch = 32;

    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(120);

    /// <summary>Measures and prints all layers; or, with a word, those whose attribute holds it, and each of their kernels.</summary>
    public static void Print(string word = "")
    {
        var groups = SingleLayers.All
            .Select(group => (group.Title, Layers: group.Layers.Where(layer => layer.Layer.Contains(word, StringComparison.Ordinal)).ToList()))
            .Where(group => group.Layers.Count > 0)
            .ToList();
        var compiled = new CompiledLayers([.. groups.SelectMany(group => group.Layers)]);
        var caches = string.Join(", ", CacheLevel.All.Select(cache => $"{cache.Name} {cache.Bytes / 1024} KB"));
        Console.WriteLine($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} cores, one used; "
            + $"Vector<float> of {Vector<float>.Count}; {caches}. A batch of {Batch}; best of many short runs.");
        foreach (var (title, layers) in groups)
        {
            Line($"\n### {title}\n");
            Console.WriteLine("| layer | reads | pass | µs | GFLOP/s | GB/s | bound by | share |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|");
            foreach (var layer in layers)
                Rows(compiled, layer, withKernels: word.Length > 0);
        }
    }

    private static void Rows(CompiledLayers compiled, SingleLayer layer, bool withKernels)
    {
        var run = LayerRun.Of(compiled[layer], layer, Batch);
        var (forward, backward) = compiled.WorkOf(layer, Batch);
        if (run.Draw is { } draw)
            Row(layer, "draw", new PassWork(0, 0, sizeof(float) * run.Noise, new Dictionary<ElementaryFunction, double>()), draw);
        Row(layer, "forward", forward, run.Forward);
        Row(layer, "backward", backward, run.Backward);
        foreach (var (name, kernel) in withKernels ? run.Kernels : [])
            Line($"| | | {name} | {1e6 * Timing.Best(kernel, Budget):F1} | | | | |");
    }

    private static void Row(SingleLayer layer, string pass, PassWork work, Action action)
    {
        var floor = LayerFloor.Of(work);
        var seconds = Timing.Best(action, Budget);
        var (speed, throughput) = (work.Operations / seconds / 1e9, work.Bytes / seconds / 1e9);
        var computed = work.Operations > 0 ? speed.ToString("F1", CultureInfo.InvariantCulture) : "";
        Line($"| `{layer.Layer}` | {string.Join('×', layer.Source)} | {pass} | {1e6 * seconds:F1} | {computed} | {throughput:F1} | {floor.Bound} | {100 * floor.Seconds / seconds:F0} % |");
    }

    private static void Line(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
