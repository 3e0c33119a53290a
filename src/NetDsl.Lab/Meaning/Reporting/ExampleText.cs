using System.Globalization;

namespace NetDsl.Lab;

/// <summary>An example as a line of text.</summary>
internal static class ExampleText
{
    private const int Before = 30;
    private const int After = 12;

    /// <summary>The place in its text, or the sample with its label; and the activation.</summary>
    public static string Of(Example example, Observations observations)
    {
        var where = observations.Text is { } text
            ? Excerpt(text, example.Observation)
            : string.Create(CultureInfo.InvariantCulture, $"sample {example.Observation}, label {example.Label}");
        return string.Create(CultureInfo.InvariantCulture, $"{where}: {example.Activation:G4}");
    }

    /// <summary>What stands around a character, which is between brackets; line feeds are shown, and no surrogate pair is cut.</summary>
    public static string Excerpt(string text, int at)
    {
        var (start, from) = (Back(text, Math.Max(0, at - Before)), Back(text, at));
        var (to, end) = (On(text, at + 1), On(text, Math.Min(text.Length, at + 1 + After)));
        return $"…{Line(text[start..from])}[{Line(text[from..to])}]{Line(text[to..end])}…";
    }

    private static int Back(string text, int at) => IsWithinPair(text, at) ? at - 1 : at;

    private static int On(string text, int at) => IsWithinPair(text, at) ? at + 1 : at;

    private static bool IsWithinPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static string Line(string text) => MessageText.Printable(text.Replace("\n", "↵", StringComparison.Ordinal));
}
