using System.Globalization;
using NetDsl.Samples.Shakespeare.Explaining;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NetDsl.Samples.Shakespeare.Terminal;

/// <summary>Shows why a network goes on after a text as it does: the text, each character in the colour of what it did.</summary>
internal static class CharacterView
{
    private const int Guesses = 4;
    private const int Strongest = 6;

    // Orange speaks for the character, blue against it, as on a page.
    private static readonly Color For = new(217, 95, 14);
    private static readonly Color Against = new(33, 102, 172);

    /// <summary>The guesses, the text in colours, the strongest characters with their numbers, and what the method leaves over.</summary>
    public static IRenderable Of(CharacterExplanation why)
    {
        var (next, probability) = why.Likely[0];
        var others = string.Join(", ", why.Likely.Skip(1).Take(Guesses).Select(one => $"{Name(one.Character)} {Percent(one.Probability)}"));
        var attribution = why.Attribution;
        return new Rows(
            new Text($"Why {Name(next)}? The network gives it {Percent(probability)} after what it has read; {others}."),
            Coloured(why),
            new Text($"By {attribution.Method}, the strongest: {Ranked(why)}."),
            new Text(attribution.Question),
            new Text($"All together {Number(attribution.Total, 6)} of {Number(attribution.Explained!.Value, 6)}; residual {Number(attribution.Residual, 2)}, "
                + $"where rounding explains {Number(attribution.Bound, 2)} {(attribution.Holds ? '✓' : '✗')}"));
    }

    private static Paragraph Coloured(CharacterExplanation why)
    {
        var (paragraph, largest) = (new Paragraph(), why.Shares.Max(Math.Abs));
        foreach (var (place, character) in why.Text.Index())
        {
            var strength = largest == 0 ? 0 : why.Shares[place] / largest;
            paragraph.Append(CharacterExplanation.Visible(character).ToString(), Style(strength));
        }

        return paragraph;
    }

    // What does little stays as the terminal writes.
    private static Style Style(double strength) => Math.Abs(strength) < 0.1
        ? Spectre.Console.Style.Plain
        : new(Color.White, Color.Black.Blend(strength > 0 ? For : Against, (float)(0.25 + 0.75 * Math.Abs(strength))));

    private static string Ranked(CharacterExplanation why) => string.Join(", ", why.Shares.Index()
        .OrderByDescending(share => Math.Abs(share.Item))
        .Take(Strongest)
        .Select(share => string.Create(CultureInfo.InvariantCulture, $"{Name(why.Text[share.Index])} at {share.Index} {share.Item:+0.00;−0.00}")));

    private static string Name(char character) => $"‘{CharacterExplanation.Visible(character)}’";

    private static string Number(double value, int digits) =>
        value.ToString($"G{digits}", CultureInfo.InvariantCulture).Replace("E-", "e−", StringComparison.Ordinal).Replace('-', '−');

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:F1} %");
}
