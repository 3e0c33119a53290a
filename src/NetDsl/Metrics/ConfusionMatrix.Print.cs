using System.Globalization;
using System.Text;
using NetDsl.Tracing;

namespace NetDsl;

public sealed partial class ConfusionMatrix
{
    private const string Corner = "actual \\ predicted";

    /// <summary>
    /// A table: a row for each class, its samples by predicted class, then its precision, recall and F1. Names are printed without
    /// what a terminal would take for a command.
    /// </summary>
    public override string ToString()
    {
        string[] names = [.. Names.Select(MessageText.Printable)];
        var table = new List<string[]> { (string[])[Corner, .. names, "precision", "recall", "F1"] };
        for (var actual = 0; actual < Classes; actual++)
        {
            var counts = Enumerable.Range(0, Classes).Select(predicted => this[actual, predicted].ToString("N0", Culture));
            table.Add([names[actual], .. counts, Print(Precision(actual)), Print(Recall(actual)), Print(F1(actual))]);
        }

        var blanks = Enumerable.Repeat("", Classes);
        table.Add(
        [
            "macro",
            .. blanks,
            Print(Precision(Averaging.Macro)),
            Print(Recall(Averaging.Macro)),
            Print(F1(Averaging.Macro)),
        ]);
        return Align(table) + $"accuracy {Print(Accuracy)} of {NumberText.Count(Total, "sample")}";
    }

    private static CultureInfo Culture => CultureInfo.InvariantCulture;

    private static string Print(double measure) => double.IsNaN(measure) ? "–" : measure.ToString("F4", Culture);

    /// <summary>The first column to the left, the others to the right, each as wide as its longest cell.</summary>
    private static string Align(List<string[]> table)
    {
        var widths = Enumerable.Range(0, table[0].Length).Select(column => table.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in table)
        {
            var line = row[0].PadRight(widths[0]);
            for (var column = 1; column < row.Length; column++)
                line += "  " + row[column].PadLeft(widths[column]);
            text.Append(line.TrimEnd()).Append('\n');
        }

        return text.ToString();
    }
}
