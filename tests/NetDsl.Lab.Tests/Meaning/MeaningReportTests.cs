using System.Xml.Linq;
using Spectre.Console;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Reports and the file that is committed.</summary>
public sealed class MeaningReportTests
{
    private static readonly MeaningReport Report = MeaningStudy.Of(KindNetwork.Train(1))
        .Units(UnitGroup.Of(nameof(KindNetwork.Hidden)))
        .Concepts(Concept.Of("first < second", label => label == 0), Concept.Of(IsEven))
        .Run(Observations.Of(KindNetwork.Draw(3, 400)), new() { Searches = 50, Untrained = 2 });

    [Fact]
    public void Each_claim_has_a_card_in_every_form()
    {
        var html = Report.ToHtml();
        XDocument.Parse(html["<!DOCTYPE html>\n".Length..]);
        foreach (var meaning in Report.Meanings)
        {
            var title = $"{meaning.Score.UnitName} means {meaning.Score.Concept.Name}";
            Assert.Contains(title.Replace("<", "&lt;", StringComparison.Ordinal), html, StringComparison.Ordinal);
            Assert.Contains(title, Report.ToText(), StringComparison.Ordinal);
        }

        Assert.Contains("is even", Report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("For it", html, StringComparison.Ordinal);
        Assert.Contains("Against it", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_too_few_controls_says_so_at_the_top_and_shows_nothing()
    {
        const string warning = "Nothing is SHOWN here, whatever was measured: 50 of at least 100 searches on permuted labels, 2 of at least 5 untrained networks.";
        Assert.Equal(0, Report.Count(MeaningVerdict.Shown));
        foreach (var text in new[] { Report.ToText().ReplaceLineEndings(" "), Report.ToMarkdown(), Report.ToHtml() })
            Assert.InRange(text.IndexOf(warning, StringComparison.Ordinal), 0, text.IndexOf("2 claims: 0 SHOWN", StringComparison.Ordinal));
        Assert.All(Report.Meanings, meaning => Assert.Contains(meaning.Reasons, reason => reason.StartsWith("Too few controls to show anything: 50 of at least 100 searches", StringComparison.Ordinal)));
    }

    [Fact]
    public void Of_sequences_the_permutations_of_windows_count_too()
    {
        Assert.Equal("20 of at least 100 permutations of windows", LeastControls.Lacking(new() { Permutations = 20 }, TextStudyTests.Observed()));
        Assert.Null(LeastControls.Lacking(new() { Permutations = 20 }, XorByHand.All));
    }

    [Fact]
    public void A_terminal_shows_it()
    {
        using var written = new StringWriter();
        Report.Write(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(written), Ansi = AnsiSupport.No }));
        Assert.Contains("is even", written.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_shows_the_cards_of_claims_or_the_first_or_all()
    {
        var concepts = Enumerable.Range(0, 5).Select(kind => Concept.Of($"kind {kind}", label => label == kind % 4)).ToList();
        MeaningStudy Study() => MeaningStudy.Of(KindNetwork.Train(1)).Units(UnitGroup.Of(nameof(KindNetwork.Hidden))).Concepts(concepts);
        Assert.Equal(["kind 0", "kind 1", "kind 2"], Cards(Study(), all: false, "2 further cards are left out here."));
        Assert.Equal(["kind 0", "kind 1", "kind 2", "kind 3", "kind 4"], Cards(Study(), all: true));
        Assert.Equal(["kind 3"], Cards(Study().Claim(nameof(KindNetwork.Hidden), 2, "kind 3"), all: false));
    }

    [Fact]
    public void An_introduction_stands_below_the_title_which_is_the_short_name_of_the_class()
    {
        var report = Report with { Introduction = "It begins so." };
        Assert.StartsWith("# What the units of KindNetwork stand for\n\nIt begins so.\n\n", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("<h1>What the units of KindNetwork stand for</h1><p>It begins so.</p>", report.ToHtml(), StringComparison.Ordinal);
        Assert.Equal("NetDsl.Lab.Tests.KindNetwork", report.Network);
    }

    [Fact]
    public void The_file_is_read_as_it_was_written()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory().FullName, MeaningFile.Name);
        var file = MeaningFile.Of(Report);
        file.Write(path);
        var read = MeaningFile.Read(path);
        Assert.Equal(file.Claims, read.Claims);
        var even = Assert.Single(read.Claims, claim => claim.Concept == nameof(IsEven));
        Assert.Equal(("NetDsl.Lab.Tests.KindNetwork", "Hidden", "F1", Report.Weights), (even.Network, even.Layer, even.Measure, even.Weights));
        Assert.Equal(read.Claims.OrderBy(claim => claim.Unit), read.Claims);

        File.WriteAllText(path, """{ "format": "netdsl-meaning/9", "claims": [] }""");
        Assert.Contains("netdsl-meaning/9", Assert.Throws<InvalidDataException>(() => MeaningFile.Read(path)).Message, StringComparison.Ordinal);
        File.WriteAllText(path, "[");
        Assert.Contains("no measured claims", Assert.Throws<InvalidDataException>(() => MeaningFile.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_a_bitmap_of_its_pixels()
    {
        var picture = new GreyPicture(new(2, 3, 1), [0, 0.5f, 1, 1, 0, 0]);
        var file = Convert.FromBase64String(picture.Address()["data:image/bmp;base64,".Length..]);
        Assert.Equal(54 + 1024 + 2 * 4, file.Length);
        Assert.Equal([255, 0, 0], file[^8..^5]);
        Assert.Equal([0, 127, 255], file[^4..^1]);
        Assert.Equal("▒ ▒", Assert.Single(new GreyPicture(new(2, 3, 1), [0, 0, 1, 1, 0, 0]).Lines()));
    }

    /// <summary>The concepts of the cards on a terminal.</summary>
    private static IEnumerable<string> Cards(MeaningStudy study, bool all, string? said = null)
    {
        using var written = new StringWriter();
        study.Run(Observations.Of(KindNetwork.Draw(3, 200)), new() { Searches = 5, Untrained = 0, Interventions = 0 }, cancellation: TestContext.Current.CancellationToken)
            .Write(AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(written), Ansi = AnsiSupport.No }), all);
        Assert.Contains(said ?? "", written.ToString(), StringComparison.Ordinal);
        return written.ToString().Split('\n').Where(line => line.Contains(" means ", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(" means ", StringComparison.Ordinal) + 7)..line.LastIndexOf(':')]);
    }

    private static bool IsEven(int label) => label % 2 == 0;
}
