using System.Xml.Linq;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Reports hold any text that people study.</summary>
public sealed class OddTextTests
{
    private const string Smile = "😀";

    [Fact]
    public void A_page_holds_a_text_and_names_that_XML_cannot()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"ab{Smile}c\uFFFE{(i % 3 == 0 ? "\uD83D" : "d")}\u0001e"));
        var report = MeaningStudy.Of(new SmallReader(seed: 2)).Units(UnitGroup.Of("Memory"))
            .Concepts(Concept.OfText("odd \u0001", place => char.IsSurrogate(place.Current)), Concept.OfText("even", place => place.Index % 2 == 0))
            .Run(Observations.OfText(text, [.. text.Select(letter => letter % 6)], window: 8), new() { Searches = 5, Permutations = 5, Untrained = 1 }, cancellation: TestContext.Current.CancellationToken);
        var page = XDocument.Parse(report.ToHtml()["<!DOCTYPE html>\n".Length..]);
        Assert.Contains("odd \uFFFD", page.Root!.Value, StringComparison.Ordinal);
        Assert.Contains(Smile, page.Root.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_page_cannot_hold_is_replaced_in_texts_and_attributes()
    {
        var odd = $"a\u0001{Smile}\uD83D\uFFFE\uDE00\uFFFF b\t";
        var page = LabPage.Of("title", "", [], [LabPage.Text("p", odd, "why" + odd)]);
        var held = XDocument.Parse(page["<!DOCTYPE html>\n".Length..]).Descendants("p").Single(p => p.Attribute("class")!.Value.StartsWith("why", StringComparison.Ordinal));
        Assert.Equal($"a\uFFFD{Smile}\uFFFD\uFFFD\uFFFD\uFFFD b\t", held.Value);
        Assert.Equal($"whya\uFFFD{Smile}\uFFFD\uFFFD\uFFFD\uFFFD b\t", held.Attribute("class")!.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void An_excerpt_cuts_no_pair(int odd)
    {
        var text = new string('x', odd) + string.Concat(Enumerable.Repeat(Smile, 60));
        for (var at = 0; at < text.Length; at++)
        {
            var excerpt = ExampleText.Excerpt(text, at);
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(excerpt)));
            Assert.Contains(at < odd ? "[x]" : $"[{Smile}]", excerpt, StringComparison.Ordinal);
        }
    }
}
