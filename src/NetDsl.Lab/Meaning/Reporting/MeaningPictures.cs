using Spectre.Console;

namespace NetDsl.Lab;

/// <summary>Pictures of what speaks for a claim and against it, side by side on a terminal.</summary>
internal static class MeaningPictures
{
    public static void Write(Meaning meaning, MeaningReport report, IAnsiConsole console)
    {
        console.MarkupLine($"\n[bold]{Markup.Escape(meaning.ToString())}[/]");
        Row("for it", meaning.Examples, report, console);
        Row("against it", meaning.CounterExamples, report, console);
    }

    private static void Row(string title, IReadOnlyList<Example> examples, MeaningReport report, IAnsiConsole console)
    {
        var shape = report.Picture!;
        var shown = examples.Take(Math.Max(1, (console.Profile.Width + 2) / (shape.Width + 2))).ToList();
        if (shown.Count == 0)
            return;
        console.MarkupLine($"[grey]{title}: {string.Join(", ", shown.Select(example => Markup.Escape(FormattableString.Invariant($"{example.Label} ({example.Activation:G3})"))))}[/]");
        List<string>[] pictures = [.. shown.Select(example => new GreyPicture(shape, report.Observations.Sample(example.Observation)).Lines().ToList())];
        for (var line = 0; line < pictures[0].Count; line++)
            console.MarkupLine(Markup.Escape(string.Join("  ", pictures.Select(picture => picture[line]))));
    }
}
