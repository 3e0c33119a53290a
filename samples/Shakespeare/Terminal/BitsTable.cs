using System.Globalization;

namespace NetDsl.Samples.Shakespeare.Terminal;

/// <summary>Shows what a character of the text costs each model.</summary>
internal static class BitsTable
{
    /// <summary>A line for each model.</summary>
    /// <param name="models">Their names and bits per character; the network last.</param>
    public static string Of(IReadOnlyList<(string Name, double Bits)> models)
    {
        var best = models.SkipLast(1).Min(model => model.Bits);
        string[] lines =
        [
            "bits per character of the text held out",
            .. models.Select(model => string.Create(CultureInfo.InvariantCulture, $"{model.Name,-40}{model.Bits,7:F3}")),
            string.Create(CultureInfo.InvariantCulture,
                $"gain  {best - models[^1].Bits:F3} bits per character over the best count"),
        ];
        return string.Join(Environment.NewLine, lines);
    }
}
