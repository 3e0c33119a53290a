using System.Globalization;

namespace NetDsl.Benchmarks.Growth;

/// <summary>A table of how much is generated: it grows with the number of layers, and hardly with their sizes.</summary>
internal static class GrowthTable
{
    private static readonly int[] Layers = [2, 4, 8, 16, 32, 64];
    private static readonly int[] Widths = [16, 64, 256, 1024, 4096];

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
    }

    private static void Row(int layers, int width)
    {
        var code = GeneratedCode.Of(GrownNetwork.Declare(layers, width));
        Line($"| {layers} | {width} | {code.Lines} | {code.Bytes} | {code.LargestMethod} | {code.Generation.TotalSeconds:F2} | {code.Compilation.TotalSeconds:F2} |");
    }

    private static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Line(string line) => Console.WriteLine(line);
}
