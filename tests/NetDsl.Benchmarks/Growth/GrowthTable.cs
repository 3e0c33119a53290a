using System.Globalization;

namespace NetDsl.Benchmarks.Growth;

/// <summary>Tables of how much is generated, which grows with the number of layers and hardly with their sizes, and how long it takes while somebody types.</summary>
internal static class GrowthTable
{
    private static readonly int[] Layers = [2, 4, 8, 16, 32, 64];
    private static readonly int[] Widths = [16, 64, 256, 1024, 4096];
    private static readonly int[] Edited = [4, 20];

    /// <summary>Generates, compiles and prints, as Markdown.</summary>
    public static void Print()
    {
        Line("| layers | width | generated lines | IL bytes | largest method, IL bytes | generate, s | compile, s |");
        Line("|---|---|---|---|---|---|---|");
        GeneratedCode.Of(GrownNetwork.Declare(layers: 2, width: 16));
        foreach (var layers in Layers)
            Row(layers, width: 64);
        foreach (var width in Widths)
            Row(layers: 4, width);

        Line("");
        Line("| layers | generate, warm, ms | after an edit of the network, ms | after an edit elsewhere, ms |");
        Line("|---|---|---|---|");
        foreach (var layers in Edited)
        {
            var (whole, within, elsewhere) = EditTimes.Of(GrownNetwork.Declare(layers, width: 64));
            Line($"| {layers} | {whole.TotalMilliseconds:F1} | {within.TotalMilliseconds:F1} | {elsewhere.TotalMilliseconds:F2} |");
        }
    }

    private static void Row(int layers, int width)
    {
        var code = GeneratedCode.Of(GrownNetwork.Declare(layers, width));
        Line($"| {layers} | {width} | {code.Lines} | {code.Bytes} | {code.LargestMethod} | {code.Generation.TotalSeconds:F2} | {code.Compilation.TotalSeconds:F2} |");
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Line(string line) => Console.WriteLine(line);
}
