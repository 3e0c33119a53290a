using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace NetDsl.Page.Tests;

public partial class PageTests(Chromium chromium)
{
    [Theory]
    [InlineData(nameof(LeNet), 2_000_000)]
    [InlineData(nameof(Rows), 5_000_000)]
    [InlineData(nameof(SmallTransformer), 5_000_000)]
    public void A_page_is_one_small_file_that_asks_for_nothing(string network, int limit)
    {
        var html = Explained.Page(network);

        Assert.InRange(html.Length, 1, limit);
        Assert.DoesNotContain("https:", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(References(), html);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_explanation_gives_the_same_bytes()
    {
        var explanation = Explained.All[nameof(Xor)]();

        Assert.Equal(explanation.ToHtml(), explanation.ToHtml());
        Assert.Equal(explanation.ToHtml(), Explained.All[nameof(Xor)]().ToHtml());
    }

    [Theory]
    [InlineData(nameof(LeNet), 400, false)]
    [InlineData(nameof(LeNet), 1280, true)]
    [InlineData(nameof(Rows), 400, true)]
    [InlineData(nameof(SmallTransformer), 400, false)]
    [InlineData(nameof(SmallTransformer), 1280, true)]
    [InlineData(nameof(House), 400, true)]
    [InlineData(nameof(Xor), 1280, false)]
    [InlineData(nameof(Perceptron), 1280, false)]
    public async Task A_page_fits_is_legible_and_says_nothing_to_the_console(string network, int width, bool isDark)
    {
        var page = await ShownPage.Of(network, chromium, width, isDark);
        foreach (var view in new[] { "Gradient", "Weights", "Weight gradient", "Update", "Change", "Values" })
        {
            await page.Ask<object>($"() => netdsl.app.graph.show('{view}')");
            Assert.Equal(0, await page.Ask<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        }

        Assert.Empty(await page.Ask<string[]>(Contrast.Script));
        page.IsQuiet();
    }

    [Fact]
    public async Task The_window_of_a_convolution_is_lit()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);

        await page.OpenNumber("Parts.z", (2 * 8 + 3) * 16 + 5);

        var lit = await page.Ask<int[]>("() => [...netdsl.app.lit.get(netdsl.network.byName.get('StrongEdges').number)].sort((a, b) => a - b)");
        Assert.Equal(
            from i in Enumerable.Range(2, 5) from j in Enumerable.Range(3, 5) from k in Enumerable.Range(0, 6) select (i * 12 + j) * 6 + k, lit);
        Assert.Equal(150, await page.Ask<int>("() => netdsl.app.lit.get(netdsl.network.byName.get('Parts.Weights').number).size"));
    }

    [Fact]
    public async Task A_term_of_the_formula_lights_what_it_stands_for()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);
        await page.OpenNumber("Parts.z", 300);

        await page.Page.HoverAsync(".formula [data-tensor='Parts.Bias']");

        var lit = await page.Ask<int[]>("() => [...netdsl.app.lit.values()].flatMap(places => [...places])");
        Assert.Equal([12], lit);
    }

    [Fact]
    public async Task Every_link_opens_the_number_that_it_names()
    {
        var page = await ShownPage.Of(nameof(Perceptron), chromium);
        foreach (var (tensor, place) in new[] { ("Digit.z", 4), ("More", 3), ("∂L/∂Hidden", 7), ("Error", 0), ("Hidden.Weights′", 9), ("Hidden.Weights", 9) })
        {
            await page.Ask<object>("() => { netdsl.app.panel.trail = []; }");
            await page.OpenNumber(tensor, place);
            var names = await page.Page.Locator(".panel button.link").AllTextContentsAsync();
            foreach (var name in names.Where(name => !name.Contains("show all", StringComparison.Ordinal)).Distinct())
            {
                await page.Ask<object>("() => { netdsl.app.panel.trail = []; }");
                await page.OpenNumber(tensor, place);
                await page.Page.Locator(".panel button.link", new() { HasTextRegex = new Regex($"^{Regex.Escape(name)}$") }).First.ClickAsync();
                Assert.Equal(name, (await page.Page.TextContentAsync(".panel h2"))!.Trim());
            }
        }

        page.IsQuiet();
    }

    [Fact]
    public async Task A_number_shows_its_derivative_its_update_and_where_it_goes()
    {
        var page = await ShownPage.Of(nameof(Xor), chromium);

        await page.OpenNumber("Hidden.Weights", 5);

        var tiles = await page.Page.Locator(".tile small").AllTextContentsAsync();
        var readers = await page.Page.Locator(".readers button").AllTextContentsAsync();
        Assert.Equal("Hidden.Weights[1,1] ∂L/∂Hidden.Weights[1,1] Hidden.Weights′[1,1]", string.Join(' ', tiles));
        Assert.Equal("Hidden.z[1] ∂L/∂Question[1] Hidden.Weights′[1,1]", string.Join(' ', readers));
    }

    [Fact]
    public async Task The_waterfall_goes_from_the_bias_to_the_output()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);

        await page.OpenNumber("Digit", 3);

        var labels = await page.Page.Locator(".panel .waterfall .label").AllTextContentsAsync();
        Assert.Equal("Digit.Bias[3]", labels[0]);
        Assert.Equal("result", labels[^1]);
        Assert.Matches("^[0-9]+ more, show all$", labels[^2]);
        await page.Page.ClickAsync(".panel .waterfall .rest button");
        Assert.Equal(1 + 84 + 1, await page.Page.Locator(".panel .waterfall li").CountAsync());
    }

    [Fact]
    public async Task A_sum_that_is_not_the_result_is_called_a_sum()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);

        await page.OpenNumber("Error", 0);

        Assert.Equal("sum", (await page.Page.Locator(".panel .waterfall .label").AllTextContentsAsync())[^1]);
        var written = await page.Page.Locator(".panel .put").AllTextContentsAsync();
        Assert.Equal(written.Distinct(), written);
        Assert.StartsWith("= ln(Error.S) − ", written[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_maximum_names_its_largest_cell_first()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);
        foreach (var place in new[] { 0, 7, 42, 100 })
        {
            await page.OpenNumber("StrongEdges", place);

            var numbers = (await page.Page.Locator(".panel .put").AllTextContentsAsync())[^1];
            var first = numbers["= max(".Length..].Split(',')[0];
            Assert.StartsWith(first, await page.Page.TextContentAsync(".panel .value"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_bar_of_a_waterfall_begins_where_the_one_before_ended_the_largest_first()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);
        await page.OpenNumber("Digit", 3);
        await page.Page.ClickAsync(".panel .waterfall .rest button");

        var bars = await page.Ask<double[][]>("""
            () => [...document.querySelectorAll('.panel .waterfall li')].map(row => {
              const bar = row.querySelector('i');
              const [left, width] = [parseFloat(bar.style.left), parseFloat(bar.style.width)];
              return bar.className === 'above' ? [left, left + width] : [left + width, left];
            })
            """);

        // Of the narrowest bars something is seen.
        const double Least = 0.4;
        Assert.Equal(86, bars.Length);
        Assert.Contains(bars[1..^1], bar => bar[1] < bar[0]);
        for (var i = 1; i < bars.Length - 1; i++)
            Assert.Equal(bars[i - 1][1], bars[i][0], Least + 1e-9);
        Assert.Equal(bars[^2][1], bars[^1][1], Least + 1e-9);
        double[] sizes = [.. bars[1..^1].Select(bar => Math.Abs(bar[1] - bar[0]))];
        Assert.Equal(sizes.OrderDescending(), sizes);
        page.IsQuiet();
    }

    [Fact]
    public async Task A_page_works_by_keyboard()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);
        await page.Page.FocusAsync("#layer-Edges .surface");
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        Assert.StartsWith("Edges[1,1,0] = ", await page.Page.TextContentAsync("#layer-Edges .told"), StringComparison.Ordinal);

        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("Edges[1,1,0]", await page.Page.TextContentAsync(".panel h2"));

        // To the right of an image lies the next one.
        await page.Page.Keyboard.PressAsync("Home");
        for (var i = 0; i < 24; i++)
            await page.Page.Keyboard.PressAsync("ArrowRight");
        Assert.StartsWith("Edges[0,0,1] = ", await page.Page.TextContentAsync("#layer-Edges .told"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arrow_keys_lead_back_and_to_the_images_below()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);
        await page.Page.FocusAsync("#layer-Parts .surface");
        var perLine = await page.Ask<int>("() => netdsl.app.graph.cards.find(card => card.layer.name === 'Parts').pictures[0].size.perLine");
        Assert.InRange(perLine, 1, 15);

        foreach (var (keys, name) in new[]
        {
            ("ArrowRight ArrowDown ArrowLeft", "Parts[1,0,0]"), ("ArrowUp", "Parts[0,0,0]"), ("ArrowUp ArrowLeft", "Parts[0,0,0]"),
            ("ArrowDown ArrowDown ArrowDown ArrowDown ArrowDown ArrowDown ArrowDown ArrowDown", $"Parts[0,0,{perLine}]"), ("ArrowUp", "Parts[7,0,0]"),
        })
        {
            foreach (var key in keys.Split(' '))
                await page.Page.Keyboard.PressAsync(key);
            Assert.StartsWith($"{name} = ", await page.Page.TextContentAsync("#layer-Parts .told"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_layer_is_joined_to_each_that_it_reads()
    {
        var page = await ShownPage.Of(nameof(Perceptron), chromium);

        // Six arrows down, and beside them one from Hidden to Both.
        Assert.Equal(7, await page.Page.Locator(".lines > path[marker-end]").CountAsync());
        Assert.Equal(1, await page.Page.Locator(".lines > path[d*=Q]").CountAsync());
    }

    [Fact]
    public async Task A_view_of_all_layers_is_shown_by_each_that_has_it()
    {
        var page = await ShownPage.Of(nameof(Perceptron), chromium);

        await page.Page.Locator(".views .tab", new() { HasTextString = "Weights" }).First.ClickAsync();

        var shown = await page.Ask<string[]>("() => netdsl.app.graph.cards.map(card => card.shown)");
        Assert.Equal("Values Weights Weights Values Weights Weights Values", string.Join(' ', shown));
    }

    [Fact]
    public async Task Names_that_are_longer_than_a_line_are_broken()
    {
        var why = new TemperatureAndHumidityOfTomorrowForecast(seed: 1).Explain(Explained.Drawn(8), [0.5f, 0.25f], new Adam());
        var page = await ShownPage.OfHtml(why.ToHtml(), chromium, width: 400);

        foreach (var view in new[] { "Values", "Gradient", "Weights", "Update" })
        {
            await page.Ask<object>($"() => netdsl.app.graph.show('{view}')");
            Assert.Equal(400, await page.Ask<int>("() => document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task Tokens_classes_and_columns_have_their_names()
    {
        var text = await ShownPage.Of(nameof(SmallTransformer), chromium);
        Assert.Equal(24, await text.Page.Locator("#layer-Text .token").CountAsync());
        Assert.All(await text.Page.Locator("#layer-Text .token").AllTextContentsAsync(), token => Assert.Equal(1, token.Length));

        var table = await ShownPage.Of(nameof(House), chromium);
        var columns = await table.Page.Locator("#layer-Facts .bars").First.Locator(".name").AllTextContentsAsync();
        Assert.Equal("rooms age income north east floor", string.Join(' ', columns));
    }

    [Fact]
    public async Task What_is_too_much_for_a_page_is_left_out_and_named()
    {
        var explanation = new Wide(seed: 1).Explain(Explained.Drawn(784), 3);
        var page = await ShownPage.OfHtml(explanation.ToHtml(new() { Verification = new() { ElementsPerTensor = 4 } }), chromium);

        var said = await page.Page.TextContentAsync("#outcome");
        Assert.Contains("To keep this page small, the numbers of ∂L/∂Hidden.Weights, Hidden.Weights′ are left out.", said, StringComparison.Ordinal);
        Assert.Equal(0, (await page.RecomputeAll()).GetProperty("failing").GetArrayLength());
        page.IsQuiet();
    }

    [Fact]
    public async Task Equations_are_formulas_with_what_they_read_marked()
    {
        var page = await ShownPage.Of(nameof(Rows), chromium);
        await page.OpenNumber("∂L/∂Memory.h", 640);
        Assert.Equal(4, await page.Page.Locator(".formula math").CountAsync());

        await page.OpenNumber("Memory.h", 640);
        Assert.Equal("Memory.ht+1,n=(1−Memory.zt,n)·Memory.ct,n+Memory.zt,n·Memory.ht,n", await page.Page.TextContentAsync(".formula math"));
        var marked = await page.Ask<string[]>("() => [...document.querySelectorAll('.formula [data-tensor]')].map(term => term.dataset.tensor)");
        Assert.Equal("Memory.h Memory.z Memory.c Memory.z Memory.h", string.Join(' ', marked));

        await page.OpenNumber("Error", 0);
        Assert.Equal(1, await page.Page.Locator(".formula munder").CountAsync());
    }

    [Theory]
    [MemberData(nameof(RecomputingTests.Networks), MemberType = typeof(RecomputingTests))]
    public async Task All_formulas_are_well_formed(string network)
    {
        var page = await ShownPage.Of(network, chromium);

        Assert.All(await page.Ask<string[]>("() => netdsl.network.tensors.flatMap(tensor => tensor.math ?? [])"), formulas =>
        {
            var parsed = XElement.Parse($"<formulas>{formulas}</formulas>");
            Assert.All(parsed.Descendants("mfrac").Concat(parsed.Descendants("msub")), part => Assert.All(part.Elements(), side => Assert.NotEmpty(side.Value)));
        });
    }

    [Fact]
    public async Task Indices_without_letters_of_their_own_stand_below_a_sum()
    {
        var page = await ShownPage.Of(nameof(Paired), chromium);

        await page.OpenNumber("Products", 1);

        var below = await page.Page.Locator(".formula munder > mrow").AllTextContentsAsync();
        Assert.Contains("b,c", below);
    }

    [Fact]
    public async Task The_update_is_shown_as_new_weights_and_as_their_change()
    {
        var page = await ShownPage.Of(nameof(Xor), chromium);

        await page.Page.ClickAsync("#layer-Hidden [data-view=Change]");
        var names = await page.Page.Locator("#layer-Hidden figcaption b").AllTextContentsAsync();
        Assert.Equal("Hidden.Weights′ − Hidden.Weights Hidden.Bias′ − Hidden.Bias", string.Join(' ', names));

        await page.Page.FocusAsync("#layer-Hidden .surface");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        var (old, updated) = (Explained.All[nameof(Xor)]().Ask("Hidden.Weights[0,1]").Value, Explained.All[nameof(Xor)]().Ask("Hidden.Weights′[0,1]").Value);
        var told = (await page.Page.TextContentAsync("#layer-Hidden .told"))!;
        Assert.StartsWith("Hidden.Weights′[0,1] − Hidden.Weights[0,1] = ", told, StringComparison.Ordinal);
        Assert.Equal((float)(updated - old), float.Parse(told.Split(" = ")[1].Replace('−', '-'), CultureInfo.InvariantCulture));

        await page.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("Hidden.Weights′[0,1]", await page.Page.TextContentAsync(".panel h2"));
        Assert.Equal("true", await page.Page.GetAttributeAsync("#layer-Hidden [data-view=Change]", "aria-pressed"));
        page.IsQuiet();
    }

    [Fact]
    public async Task The_place_of_a_maximum_is_found_again()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);

        await page.OpenNumber("StrongEdges.first", 100);

        Assert.Contains("place of the largest of(Edges[", await page.Page.TextContentAsync(".put"), StringComparison.Ordinal);
        Assert.Contains("the same 32 bits", await page.Page.TextContentAsync(".check"), StringComparison.Ordinal);
    }

    [GeneratedRegex("""(src|href)="(?!data:,")""")]
    private static partial Regex References();
}
