using System.Globalization;

namespace NetDsl.Samples.Shakespeare.Terminal;

/// <summary>Shows what a character of the text costs each model.</summary>
internal static class BitsTable
{
    /// <summary>A line for each model, and one that says whether the network was worth it.</summary>
    /// <param name="counts">The names of the counts and their bits per character.</param>
    /// <param name="network">Those of the network.</param>
    public static string Of(IReadOnlyList<(string Name, double Bits)> counts, (string Name, double Bits) network)
    {
        var gain = counts.Min(count => count.Bits) - network.Bits;
        string[] lines =
        [
            "bits per character of the text held out",
            .. counts.Append(network).Select(model => string.Create(CultureInfo.InvariantCulture,
                $"{model.Name,-40}{model.Bits,7:F3}")),
            string.Create(CultureInfo.InvariantCulture,
                $"The network needs {Math.Abs(gain):F3} bits {(gain < 0 ? "more" : "less")} than the best count."),
        ];
        return string.Join(Environment.NewLine, lines);
    }
}
