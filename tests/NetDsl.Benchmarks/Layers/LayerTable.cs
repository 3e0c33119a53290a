using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using NetDsl.Benchmarks.Quick;

namespace NetDsl.Benchmarks.Layers;

/// <summary>
/// Tables of all layers, forward and backward, as Markdown: microseconds, GFLOP/s, GB/s, and the share of what bounds the pass,
/// which is measured anew before each row because the clock of a machine drifts.
/// </summary>
internal static class LayerTable
{
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
            + $"Vector<float> of {Vector<float>.Count}; {caches}. A batch of {LayerMeasurement.Batch}; best of many short runs.");
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
        var run = LayerRun.Of(compiled[layer], layer, LayerMeasurement.Batch);
        foreach (var measured in LayerMeasurement.Of(compiled, layer, run))
            Row(measured);
        foreach (var (name, kernel) in withKernels ? run.Kernels : [])
            Line($"| | | {name} | {1e6 * Timing.Best(kernel, LayerMeasurement.Budget):F1} | | | | |");
    }

    private static void Row(LayerMeasurement measured)
    {
        var (layer, speed) = (measured.Layer, measured.Speed / 1e9);
        var computed = speed > 0 ? speed.ToString("F1", CultureInfo.InvariantCulture) : "";
        Line($"| `{layer.Layer}` | {string.Join('×', layer.Source)} | {measured.Pass} | {1e6 * measured.Seconds:F1} | {computed} | {measured.Throughput / 1e9:F1} | {measured.Floor.Bound} | {100 * measured.Share:F0} % |");
    }

    private static void Line(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
