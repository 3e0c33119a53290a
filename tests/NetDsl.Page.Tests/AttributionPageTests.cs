using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace NetDsl.Page.Tests;

/// <summary>What a prediction owes to each input, on a page.</summary>
public class AttributionPageTests(Chromium chromium)
{
    [Theory]
    [InlineData(nameof(Xor), "Answer[0]", null)]
    [InlineData(nameof(House), "Price[0]", null)]
    [InlineData(nameof(Rows), null, null)]
    [InlineData(nameof(SmallTransformer), null, "Letters")]
    public async Task Each_method_has_its_values_its_question_and_its_account(string network, string? number, string? of)
    {
        var why = Explained.All[network]();
        var page = await ShownPage.Of(network, chromium);
        var attributed = (await page.Ask<string>("() => netdsl.network.attributed.number"))!;
        Assert.Equal(number ?? attributed, attributed);
        AttributionMethod[] methods = [DeepLift.From(Baseline.Zero), LayerwiseRelevance.Epsilon(), new GradientTimesInput()];
        foreach (var method in methods)
        {
            var expected = why.Attribute(attributed, method, of);

            await page.Page.Locator(".attributions .tab", new() { HasTextString = method.Name }).ClickAsync();

            var found = await page.Ask<double[]>("() => netdsl.app.attributions.answer.parts.flatMap(part => part.numbers)");
            Assert.Equal(expected.Values.SelectMany(tensor => tensor.Values), found);
            Assert.Contains(expected.Question, await page.Page.TextContentAsync(".attributions"), StringComparison.Ordinal);
            Assert.Equal(expected.Residual, await page.Ask<double>("() => netdsl.app.attributions.answer.residual"), Math.Max(1e-9, 1e-9 * Math.Abs(expected.Residual)));
            Assert.Equal(expected.Holds, await page.Ask<bool>("() => netdsl.app.attributions.answer.holds"));
            var mark = await page.Page.TextContentAsync(".account");
            var isRough = expected.Bound + (expected.LastChange ?? 0) > 1e-3 * Math.Abs(expected.Explained!.Value);
            Assert.EndsWith(!expected.Holds ? "✗" : isRough ? ": a rough estimate" : "✓", mark, StringComparison.Ordinal);
        }

        page.IsQuiet();
    }

    [Fact]
    public async Task An_account_names_its_residual_and_a_waterfall_what_is_not_attributed()
    {
        var page = await ShownPage.Of(nameof(House), chromium);

        await page.Page.Locator(".attributions .tab", new() { HasTextString = "gradient × input" }).ClickAsync();

        var residual = await page.Ask<double>("() => netdsl.app.attributions.answer.residual");
        Assert.NotEqual(0, residual, 1e-3);
        var said = Regex.Match((await page.Page.TextContentAsync(".account"))!, "residual ([^,]+), ").Groups[1].Value;
        Assert.Equal(residual, Number(said), 0.06 * Math.Abs(residual));
        var row = page.Page.Locator(".attributions .waterfall li", new() { HasTextString = "not attributed" });
        Assert.Equal(-residual, Number((await row.Locator(".number").TextContentAsync())!), 1e-3 * Math.Abs(residual));
    }

    [Theory]
    [InlineData(nameof(LeNet))]
    [InlineData(nameof(Rows))]
    [InlineData(nameof(SmallTransformer))]
    [InlineData(nameof(House))]
    public async Task Every_waterfall_goes_from_its_base_to_the_number(string network)
    {
        var page = await ShownPage.Of(network, chromium);

        var ends = await page.Ask<string>("""
            () => JSON.stringify(netdsl.app.attributions.answers.map(answer => {
              const { value } = netdsl.network.attributed;
              const { start, terms } = answer.steps(value);
              return [value, start.value + terms.reduce((total, term) => total + term.value, 0)];
            }))
            """);

        var sums = JsonDocument.Parse(ends).RootElement.EnumerateArray().ToList();
        Assert.Equal(4, sums.Count);
        Assert.All(sums, sum => Assert.Equal(sum[0].GetDouble(), sum[1].GetDouble(), 1e-5 * (1 + Math.Abs(sum[0].GetDouble()))));
    }

    [Fact]
    public async Task Integrated_gradients_of_a_piecewise_linear_network_stand_first_and_are_exact()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);

        Assert.Equal("integrated gradients", await page.Page.TextContentAsync(".attributions .tab[aria-pressed=true]"));
        Assert.Contains("Exact: the path was split at ", await page.Page.TextContentAsync(".attributions"), StringComparison.Ordinal);
        Assert.EndsWith("✓", await page.Page.TextContentAsync(".account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_that_is_rough_stands_last_and_says_so()
    {
        var page = await ShownPage.Of(nameof(SmallTransformer), chromium);
        Assert.Equal("integrated gradients", await page.Page.Locator(".attributions .tab").Last.TextContentAsync());

        await page.Page.Locator(".attributions .tab").Last.ClickAsync();

        Assert.EndsWith(": that proves nothing ○", await page.Page.TextContentAsync(".account"), StringComparison.Ordinal);
        Assert.Contains("not attributed", await page.Page.TextContentAsync(".attributions .waterfall"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cell_of_an_attribution_opens_the_number_that_it_speaks_of()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);
        var picture = page.Page.Locator(".attributions .surface[data-name='what Image gets']");

        await picture.FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        Assert.StartsWith("Image[1,1,0] gets ", await page.Page.Locator(".attributions .told").Last.TextContentAsync(), StringComparison.Ordinal);
        await page.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("Image[1,1,0]", (await page.Page.TextContentAsync(".panel h2"))!.Trim());
    }

    [Fact]
    public async Task A_character_has_the_sum_of_what_was_looked_up_for_it()
    {
        var why = Explained.All[nameof(SmallTransformer)]();
        var page = await ShownPage.Of(nameof(SmallTransformer), chromium);
        var number = await page.Ask<string>("() => netdsl.network.attributed.number");
        var values = why.Attribute(number, DeepLift.From(Baseline.Zero), of: "Letters").Values[0].Values;

        await page.Page.Locator(".attributions .tab", new() { HasTextString = "DeepLIFT" }).ClickAsync();

        Assert.Equal(24, await page.Page.Locator(".attributions .token").CountAsync());
        var sums = await page.Ask<double[]>("() => netdsl.app.attributions.answer.parts[0].words.map(word => word.value)");
        for (var place = 0; place < 24; place++)
            Assert.Equal(values.Skip(32 * place).Take(32).Sum(), sums[place], 1e-12);
        await page.Page.Locator(".attributions .token").Nth(5).ClickAsync();
        Assert.StartsWith("Text[5]", (await page.Page.TextContentAsync(".panel h2"))!.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_character_that_is_not_seen_has_a_sign()
    {
        var tokens = Explained.All[nameof(SmallTransformer)]().Sample.Select(token => Explained.Alphabet[(int)token]).ToList();
        Assert.Contains(tokens, char.IsWhiteSpace);
        var page = await ShownPage.Of(nameof(SmallTransformer), chromium);

        var shown = await page.Page.Locator(".attributions .token").AllTextContentsAsync();

        Assert.Equal(tokens.Select(token => token switch { ' ' => "␣", '\n' => "⏎", '\t' => "⇥", _ => token.ToString() }), shown);
    }

    [Fact]
    public async Task Names_stand_beside_the_bars_of_a_table()
    {
        var page = await ShownPage.Of(nameof(House), chromium);

        var names = await page.Page.Locator(".attributions .row .name").AllTextContentsAsync();

        Assert.Equal(["rooms", "age", "income", "north", "east", "floor"], names);
    }

    [Fact]
    public async Task A_caller_says_by_which_methods_and_of_which_number()
    {
        var why = Explained.All[nameof(House)]();
        var page = await ShownPage.OfHtml(why.ToHtml(new() { Attributed = "Hidden[3]", Attributions = [Occlusion.By(new double[] { 1.5 })] }), chromium);

        Assert.Equal(["occlusion"], await page.Page.Locator(".attributions .tab").AllTextContentsAsync());
        Assert.StartsWith("What Hidden[3] = ", await page.Page.TextContentAsync(".attributions h2"), StringComparison.Ordinal);
        var none = await ShownPage.OfHtml(why.ToHtml(new() { Attributions = [] }), chromium);
        Assert.True(await none.Page.Locator(".attributions").IsHiddenAsync());
        page.IsQuiet();
        none.IsQuiet();
    }

    [Fact]
    public async Task What_is_not_finite_is_said_in_the_place_of_answers()
    {
        var net = new LeNet(seed: 1);
        net.Parameters[0] = float.NaN;

        var page = await ShownPage.OfHtml(net.Explain(Explained.Drawn(784), 3).ToHtml(), chromium);

        var said = await page.Page.TextContentAsync(".attributions");
        Assert.Matches(@"is not given, since the network's numbers are not finite: Edges\.Weights\[.*\] is NaN, the first in order of the computation\.", said!);
        Assert.Equal(0, await page.Page.Locator(".attributions .tab").CountAsync());
        page.IsQuiet();
    }

    [Fact]
    public async Task A_page_of_many_states_says_what_it_has_no_time_for()
    {
        var net = new LeNet(seed: 1);
        var recording = new TrainingRecording(() => net.Explain(Explained.Drawn(784), 3), mostSteps: 4);
        for (var step = 0; step < 4; step++)
            recording.Add(step);
        var format = new ExplanationFormat { Verification = new() { ElementsPerTensor = 1 } };

        var page = await ShownPage.OfHtml(recording.ToHtml(format), chromium);

        Assert.Contains("is not computed on a page of a network of 281,640 multiply-adds unless it is asked for", await page.Page.TextContentAsync(".attributions"), StringComparison.Ordinal);
    }

    private static double Number(string text) => double.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture);
}
