using System.Xml.Linq;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>What a report says, on a terminal, as Markdown and as a page.</summary>
public sealed class ReportTests
{
    private static readonly LabReport Report = Experiment
        .Of("<two & more>", ["good", "useless"], run => new Dictionary<string, double>
        {
            ["score"] = Simulation.Normal(run.Seed, 0) + (run.Has("good") && run.Clamped is null ? 1 : 0) + 0.2 * Simulation.Normal(run.Seed, run.Tricks.Count + 3),
            ["gap"] = (run.Has("good") && run.Clamped is null ? -1 : 0) + 0.05 * Simulation.Normal(run.Seed, 20 + run.Tricks.Count + (run.Clamped is null ? 0 : 9)),
        })
        .Claims(Measure.Told("score"), Direction.Higher, worth: 0.3)
        .Predicts(Mediator.Told("gap"), Direction.Lower, "good", Clamp.ByFunction)
        .WithControls()
        .PairedSeeds(12)
        .Reported();

    [Fact]
    public void The_text_says_verdicts_reasons_controls_and_how_they_are_read()
    {
        var text = Report.ToText();
        foreach (var expected in new[] { "good", "WORKS", "useless", "CONFIRMED", "Interactions", "Controls", "placebo", "Declared before the runs", "How a verdict is read", "0.0625" })
            Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_well_formed_and_shows_every_pair()
    {
        var html = Report.ToHtml();
        Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
        var style = html.IndexOf("<style>", StringComparison.Ordinal);
        var page = XElement.Parse(html[html.IndexOf("<html", StringComparison.Ordinal)..style] + html[(html.IndexOf("</style>", StringComparison.Ordinal) + "</style>".Length)..]);
        Assert.Equal(24, page.Descendants("circle").Count(circle => (string?)circle.Attribute("class") == "run"));
        Assert.Equal(2, page.Descendants("circle").Count(circle => (string?)circle.Attribute("class") == "mean"));
        Assert.Contains(page.Descendants("h2"), heading => heading.Value == "<two & more>");
        Assert.DoesNotContain("http", html.Replace("http://www.w3.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_has_a_table_of_tricks() => Assert.Contains("| good | WORKS |", Report.ToMarkdown(), StringComparison.Ordinal);

    [Theory]
    [InlineData(14_100, "14,100")]
    [InlineData(1_410_027.56, "1,410,028")]
    [InlineData(-2_500, "−2,500")]
    [InlineData(999.96, "1,000")]
    [InlineData(999.94, "999.9")]
    [InlineData(-0.000791, "−0.000791")]
    [InlineData(1e20, "1E+20")]
    public void Large_numbers_have_no_exponents(double value, string text) => Assert.Equal(text, Figure.Text(value));

    [Fact]
    public void An_interval_without_ends_is_a_dash() =>
        Assert.Equal(("–", "[−0.5, 1,200]"), (new Interval(double.NegativeInfinity, double.PositiveInfinity).ToString(), new Interval(-0.5, 1200).ToString()));

    [Fact]
    public void Mediators_of_arms_are_a_table_of_their_own_and_words_say_what_is_not_plain()
    {
        var markdown = Report.ToMarkdown();
        Assert.Contains("| arm | runs | score | parameters |", markdown, StringComparison.Ordinal);
        Assert.Contains("| arm | gap |", markdown, StringComparison.Ordinal);
        Assert.Contains("The placebo is the plain network from another seed", markdown, StringComparison.Ordinal);
        Assert.Contains("on the plain network, with none of them, it is +", markdown, StringComparison.Ordinal);
    }
}
