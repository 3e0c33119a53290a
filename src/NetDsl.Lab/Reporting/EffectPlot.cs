using System.Globalization;
using System.Xml.Linq;

namespace NetDsl.Lab;

/// <summary>The effect of each trick as a dot with its interval, and behind it the difference of each pair, as SVG.</summary>
internal static class EffectPlot
{
    private const int Width = 900;
    private const int Left = 190;
    private const int Right = 170;
    private const int RowHeight = 46;
    private const int Top = 28;
    private const int Ticks = 5;

    public static XElement? Of(ExperimentReport report) => Of(
        $"Effects of the tricks of {report.Experiment.Name} on {report.Experiment.Claim!.Measure.Name}",
        [.. report.Tricks.Select(trick => (trick.Trick, trick))],
        report.Experiment.Claim.Worth);

    public static XElement? Of(EffectSeries series) => Of(
        ReportSentences.Title(series),
        [.. series.Effects.Select(effect => ($"{series.Quantity} {Figure.Text(effect.Value)}: {effect.Trick.Trick}", effect.Trick))],
        series.Effects.Max(effect => effect.Experiment.Experiment.Claim!.Worth));

    private static XElement? Of(string title, IReadOnlyList<(string Name, TrickResult Trick)> effects, double worth)
    {
        (string Name, TrickResult Trick)[] rows = [.. effects.Where(effect => effect.Trick.Evidence is not null)];
        if (rows.Length == 0)
            return null;
        var scale = new PlotScale([.. rows.SelectMany(row => Numbers(row.Trick)), -worth, worth], Left, Width - Right);
        var height = Top + RowHeight * rows.Length + 30;
        return new("svg",
            new XAttribute("class", "plot"),
            new XAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {Width} {height}")),
            new XAttribute("role", "img"),
            new XElement("title", $"{title}, with their intervals and all pairs"),
            Mark("rect", "band", ("x", scale.At(-worth)), ("y", Top), ("width", scale.At(worth) - scale.At(-worth)), ("height", RowHeight * rows.Length)),
            Words(scale.At(worth) + 4, Top - 8, "note", "within ±worth"),
            scale.Ticks(Ticks).SelectMany(tick => Tick(scale, tick, Top + RowHeight * rows.Length)),
            Mark("line", "zero", ("x1", scale.At(0)), ("x2", scale.At(0)), ("y1", Top), ("y2", Top + RowHeight * rows.Length)),
            rows.SelectMany((row, place) => Row(row.Name, row.Trick, scale, Top + RowHeight * place + RowHeight / 2)));
    }

    private static IEnumerable<double> Numbers(TrickResult trick)
    {
        var interval = trick.Interval!.Value;
        return trick.Evidence!.Differences.Concat(new[] { interval.Low, interval.High }.Where(double.IsFinite));
    }

    private static IEnumerable<XElement> Row(string name, TrickResult trick, PlotScale scale, double middle)
    {
        yield return Words(0, middle + 4, "name", name);
        foreach (var (pair, difference) in trick.Evidence!.Differences.Index())
        {
            // Side by side, so that pairs that differ by the same are all seen.
            yield return Mark("circle", "run", ("cx", scale.At(difference)), ("cy", middle + (pair % 5 - 2) * 4), ("r", 3.5));
        }

        var interval = trick.Interval!.Value;
        if (double.IsFinite(interval.Low) && double.IsFinite(interval.High))
            yield return Mark("line", "interval", ("x1", scale.At(interval.Low)), ("x2", scale.At(interval.High)), ("y1", middle), ("y2", middle));
        yield return Mark("circle", "mean", ("cx", scale.At(trick.Evidence.Mean)), ("cy", middle), ("r", 6));
        yield return Words(Width - Right + 12, middle + 4, "name", VerdictText.Of(trick.Verdict));
    }

    private static IEnumerable<XElement> Tick(PlotScale scale, double tick, double bottom) =>
    [
        Mark("line", "tick", ("x1", scale.At(tick)), ("x2", scale.At(tick)), ("y1", bottom), ("y2", bottom + 5)),
        Words(scale.At(tick) - 14, bottom + 20, "tick", Figure.Signed(tick)),
    ];

    private static XElement Mark(string tag, string kind, params (string Name, double Value)[] places) =>
        new(tag, new XAttribute("class", kind), places.Select(place => new XAttribute(place.Name, place.Value.ToString("0.##", CultureInfo.InvariantCulture))));

    private static XElement Words(double x, double y, string kind, string text) =>
        new("text", new XAttribute("class", kind), new XAttribute("x", x.ToString("0.##", CultureInfo.InvariantCulture)), new XAttribute("y", y.ToString("0.##", CultureInfo.InvariantCulture)), text);
}
