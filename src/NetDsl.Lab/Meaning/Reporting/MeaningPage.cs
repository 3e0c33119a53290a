using System.Xml.Linq;
using static NetDsl.Lab.LabPage;

namespace NetDsl.Lab;

/// <summary>A report about units as a page of HTML: a card for each claim, with what speaks for it beside what speaks against it.</summary>
internal static class MeaningPage
{
    private const string Style = """
        .sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(18rem, 1fr)); gap: 1.5rem; }
        .pictures { display: flex; flex-wrap: wrap; gap: .6rem; }
        figure { margin: 0; font-size: .75rem; color: var(--faint); text-align: center; }
        figure img { display: block; width: 5rem; height: auto; image-rendering: pixelated; border: 1px solid var(--line); border-radius: .25rem; }
        .texts { font-family: ui-monospace, monospace; font-size: .8rem; overflow-wrap: anywhere; margin: .2rem 0; }
        """;

    public static string Of(MeaningReport report) => LabPage.Of(
        MeaningDocument.Title(report),
        Style,
        [
            .. report.Introduction is { } introduction ? [Text("p", introduction)] : Array.Empty<XElement>(),
            .. MeaningSentences.Warning(report) is { } warning ? [Text("p", warning, "bad")] : Array.Empty<XElement>(),
            Text("p", MeaningSentences.Summary(report), "facts"),
            Text("p", MeaningSentences.Tried(report), "facts"),
        ],
        [
            LabPage.Card(Text("h2", "All claims"), Table(MeaningDocument.Overview(report))),
            .. report.Meanings.Select(meaning => Card(meaning, report)),
        ]);

    private static XElement Card(Meaning meaning, MeaningReport report) => LabPage.Card(
        new XElement("h2", $"{meaning.Score.UnitName} means {meaning.Score.Concept.Name}: ", Finding(meaning.Verdict.Word())),
        Text("p", MeaningSentences.Measures(meaning), "why"),
        MeaningDocument.Sentences(meaning).Select(sentence => Text("p", sentence, "why")),
        InterventionTable.Of(meaning.Interventions) is { } interventions ? [Table(interventions), Text("p", InterventionTable.Legend, "why faint")] : Array.Empty<XElement>(),
        new XElement("div", new XAttribute("class", "sides"),
            Side("For it", meaning.Examples, report),
            Side("Against it", meaning.CounterExamples, report)));

    private static XElement Side(string title, IReadOnlyList<Example> examples, MeaningReport report) => new("div",
        Text("h3", title),
        examples.Count == 0 ? Text("p", "Nothing.", "why")
            : report.Picture is { } shape ? new XElement("div", new XAttribute("class", "pictures"), examples.Select(example => Picture(example, shape, report)))
            : examples.Select(example => Text("p", ExampleText.Of(example, report.Observations), "texts")).ToArray());

    private static XElement Picture(Example example, PictureShape shape, MeaningReport report)
    {
        var text = ExampleText.Of(example, report.Observations);
        var address = new GreyPicture(shape, report.Observations.Sample(report.Observations.SampleOf(example.Observation))).Address();
        return new("figure",
            new XElement("img", new XAttribute("src", address), new XAttribute("alt", text)),
            FormattableString.Invariant($"{example.Label}: {example.Activation:G3}"));
    }
}
