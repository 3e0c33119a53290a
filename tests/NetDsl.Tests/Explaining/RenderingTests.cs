using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

public class RenderingTests
{
    [Fact]
    public void A_tiny_network_is_shown_in_full()
    {
        var explanation = Xor();
        var text = explanation.ToText();
        Assert.StartsWith(explanation.ToString().Split("\n\nThe decision")[0], text, StringComparison.Ordinal);
        Assert.All(explanation.Tensors.SelectMany(tensor => Enumerable.Range(0, tensor.Shape.FlattenedLength).Select(tensor.Element)),
            quantity => Assert.Contains($"    {quantity} ", text, StringComparison.Ordinal));
        Assert.Contains(
            """
                Output[0] = Σₖ Hidden[k]·Output.Weights[k,0] + Output.Bias[0]    Dense 2→1
                          = 2·1 − 1·1.75 + 0
                          = 0.25    replayed: same 32 bits ✓    in double: 0.25 (bound 4.5e−7)

            """,
            text, StringComparison.Ordinal);
        Assert.EndsWith("29 numbers replayed: 29 same bits, 0 residuals above their bound ✓\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_network_is_told_as_a_story()
    {
        var explanation = Random(784, 128);
        var text = explanation.ToText();
        Assert.InRange(text.Split('\n').Length, 100, 400);
        string[] chapters = ["The layers", "The decision", "The loss", "Backward", "The update: gradient descent, η = 0.1", "Verification"];
        Assert.Equal(chapters, chapters.OrderBy(chapter => text.IndexOf($"\n{chapter}\n─", StringComparison.Ordinal)));
        Assert.DoesNotContain("✗", text, StringComparison.Ordinal);

        // The decision starts from the largest output and goes on with the hidden unit of the largest contribution.
        var predicted = Enumerable.Range(0, 10).MaxBy(unit => explanation.Ask($"Output[{unit}]").Value);
        var first = explanation.Ask($"Output[{predicted}]").Terms[0].Numbers[0].Name;
        var story = text[text.IndexOf("The decision", StringComparison.Ordinal)..];
        Assert.Contains($"\n    Output[{predicted}] = ", story, StringComparison.Ordinal);
        Assert.Contains($"\n    {first} = ", story, StringComparison.Ordinal);
    }

    [Fact]
    public void Depth_and_breadth_say_how_much_of_the_story_is_told()
    {
        var explanation = Random(64, 16);
        Assert.Equal(1 + 2 * 2, StepsOfDecision(new ExplanationFormat()));
        Assert.Equal(1 + 2 * 3, StepsOfDecision(new ExplanationFormat { Breadth = 3 }));
        Assert.Equal(1, StepsOfDecision(new ExplanationFormat { Depth = 0 }));

        int StepsOfDecision(ExplanationFormat format)
        {
            var text = explanation.ToText(format with { Verification = new ReplayOptions { ElementsPerTensor = 1 } });
            var start = text.IndexOf("The decision", StringComparison.Ordinal);
            return text[start..text.IndexOf("The loss\n", start, StringComparison.Ordinal)].Split("replayed:").Length - 1;
        }
    }

    // What the page draws and computes is tested in a browser, in NetDsl.Page.Tests.
    [Fact]
    public void A_page_says_what_was_predicted_and_needs_no_other_file()
    {
        var html = Xor().ToHtml();
        Assert.Contains("<h1 id=\"verdict\">TwoLayerNetwork says 0.25; the target is 0.</h1>", html, StringComparison.Ordinal);
        Assert.Contains("29 numbers replayed: 29 same bits, 0 residuals above their bound ✓", html, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", html, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\nimport ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\nexport ", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_escapes_what_users_wrote()
    {
        var html = Awkward("<b>\"R&D\"</b>").ToHtml();
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Contains("<title>&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;, explained</title>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_escapes_what_users_wrote()
    {
        var markdown = Awkward("my_|*x*").ToMarkdown();
        Assert.StartsWith("# A prediction of my\\_\\|\\*x\\*, explained\n\n", markdown, StringComparison.Ordinal);
        Assert.Contains("| given | value |\n| :-- | --: |\n| Input\\[0\\] | 1 |\n", markdown, StringComparison.Ordinal);
        Assert.Contains("```text\nHidden.z[0] = my_|*x*    Dense 2→2\n", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_has_the_same_steps_as_text()
    {
        var explanation = Xor();
        var markdown = explanation.ToMarkdown();
        Assert.StartsWith("# A prediction of TwoLayerNetwork, explained\n\n", markdown, StringComparison.Ordinal);
        Assert.Contains(
            "```text\nOutput[0] = Σₖ Hidden[k]·Output.Weights[k,0] + Output.Bias[0]    Dense 2→1\n", markdown, StringComparison.Ordinal);
        Assert.Equal(explanation.ToText().Split('✓').Length, markdown.Split('✓').Length);
        Assert.Equal(0, (markdown.Split("```").Length - 1) % 2);
    }

    [Fact]
    public void Lines_end_between_the_outermost_terms_of_an_equation()
    {
        var text = ExplainedNetworks.Of("thinned").ToText(new() { Depth = 9, Terms = 9 });

        var lines = text.Split('\n').Where(line => line.Contains("Norm.mean", StringComparison.Ordinal) && line.StartsWith("     ", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.True(line.Count(letter => letter == '(') == line.Count(letter => letter == ')'), line));
    }

    [Fact]
    public void Text_aligns_tables_and_has_no_trailing_blanks()
    {
        Assert.Contains(
            """

                given                value
                ───────────────────  ─────
                Output.Weights[0,0]      1
                Output.Weights[1,0]  −1.75

            """,
            Xor().ToText(), StringComparison.Ordinal);
        Assert.All(Xor().ToText().Split('\n'), line => Assert.Equal(line.TrimEnd(), line));
    }

    private static Explanation Awkward(string name) =>
        new(new AwkwardlyNamedNetwork(TwoLayerNetwork.Xor(), name), [1, 1], [0], [0.25], 0.03125);

    private static Explanation Xor() => ExplanationTests.Updated(TwoLayerNetwork.Xor(), [1, 1], [0]);

    private static Explanation Random(int inputs, int hidden)
    {
        var network = TwoLayerNetwork.Random(inputs, hidden, 10, seed: 1);
        return network.Explain(new GradientDescentUpdate(network, [.. network.Memory("Input")], [.. network.Target]));
    }
}
