using Microsoft.Playwright;
using Xunit;

namespace NetDsl.Page.Tests;

/// <summary>Numbers as cells, bars, tokens and curves.</summary>
public class PicturePageTests(Chromium chromium)
{
    private const string Row = "netdsl.app.graph.cards.find(card => card.layer.name === 'Row').pictures[0]";
    private const string Edges = "netdsl.app.graph.cards.find(card => card.layer.name === 'Edges').pictures[0]";

    [Fact]
    public async Task Cells_are_orange_above_0_blue_below_and_marked_where_they_are_no_number()
    {
        var page = await ShownPage.Of(nameof(Rows), chromium);
        await page.Ask<object>("""
            () => {
              const numbers = netdsl.network.byName.get('Row').values.fill(0);
              numbers.set([3, -1, 0]);
              numbers.set([NaN, Infinity], 28);
              netdsl.app.graph.show('Values');
            }
            """);

        Assert.Equal(["115 40 4", "146 186 222", "244 243 239", "214 20 180", "128 140 130"], await Cells(page, "[[0, 0], [0, 1], [0, 2], [1, 0], [1, 1]]"));
        Assert.Equal(["1 NaN", "1 infinite"], await page.Page.Locator("#layer-Row .mark").AllTextContentsAsync());

        // The scale goes from the lowest number to the highest.
        Assert.Equal("left:25%", await page.Page.GetAttributeAsync("#layer-Row .zero", "style"));
        var scale = await page.Ask<string>("() => getComputedStyle(document.querySelector('#layer-Row .scale .bar')).backgroundImage");
        Assert.StartsWith("linear-gradient(to right, rgb(146, 186, 222), ", scale, StringComparison.Ordinal);
        Assert.EndsWith(", rgb(115, 40, 4))", scale, StringComparison.Ordinal);
        page.IsQuiet();
    }

    [Fact]
    public async Task Page_and_pictures_become_dark_with_the_system()
    {
        var page = await ShownPage.Of(nameof(Rows), chromium);
        await page.Ask<object>("() => { netdsl.network.byName.get('Row').values.fill(0); netdsl.app.graph.show('Values'); }");

        await page.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.Ask<object>("() => new Promise(resolve => requestAnimationFrame(() => resolve()))");

        Assert.Equal("rgb(20, 21, 24)", await page.Ask<string>("() => getComputedStyle(document.body).backgroundColor"));
        Assert.Equal(["36 38 43"], await Cells(page, "[[0, 0]]"));
    }

    [Fact]
    public async Task Pointing_at_a_cell_tells_and_outlines_it_and_a_click_opens_it()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);
        var middle = await page.Ask<float[]>($$"""
            () => {
              const { panels: { columns }, size: { cell, gap } } = {{Edges}};
              return [columns * cell + gap + 3.5 * cell, 2.5 * cell];
            }
            """);
        Assert.False(await HasMarks(page));

        await page.Page.Locator("#layer-Edges .surface").First.HoverAsync(new() { Position = new() { X = middle[0], Y = middle[1] } });
        Assert.StartsWith("Edges[2,3,1] = ", await page.Page.TextContentAsync("#layer-Edges .told"), StringComparison.Ordinal);
        Assert.True(await HasMarks(page));

        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.UpAsync();
        await page.Page.HoverAsync("h1");
        Assert.Equal("Edges[2,3,1]", await page.Page.TextContentAsync(".panel h2"));
        Assert.Equal("", await page.Page.TextContentAsync("#layer-Edges .told"));
        Assert.True(await HasMarks(page));
    }

    [Fact]
    public async Task A_bar_is_as_long_as_its_number_and_goes_to_the_left_below_0()
    {
        var page = await ShownPage.Of(nameof(House), chromium);

        var widths = await page.Ask<double[]>("""
            () => [...document.querySelector('#layer-Facts .bars').querySelectorAll('.track i')]
              .map(({ style }) => parseFloat(style.width) * (style.right === '50%' ? -1 : style.left === '50%' ? 1 : NaN))
            """);

        Assert.Equal([7.5, -30, 50, 2.5, -10, 37.5], widths.Select(width => Math.Round(width, 4)));
    }

    [Fact]
    public async Task Bars_tokens_and_tabs_of_what_a_number_is_made_of_are_lit()
    {
        var table = await ShownPage.Of(nameof(House), chromium);
        await table.OpenNumber("Hidden.z", 0);
        Assert.Equal(6, await table.Page.Locator("#layer-Facts .row.lit").CountAsync());
        Assert.Contains("Weights", await table.Page.Locator("#layer-Hidden .tab.lit").AllTextContentsAsync());
        await table.OpenNumber("Facts", 2);
        Assert.Equal(["income"], await table.Page.Locator("#layer-Facts .row.opened .name").AllTextContentsAsync());

        var text = await ShownPage.Of(nameof(SmallTransformer), chromium);
        await text.OpenNumber("Letters", 32 * 3 + 5);
        var lit = await text.Ask<int[]>("() => [...document.querySelectorAll('#layer-Text .token')].flatMap((token, at) => token.classList.contains('lit') ? [at] : [])");
        Assert.Equal([3], lit);
    }

    [Fact]
    public async Task A_curve_is_the_higher_the_larger_its_numbers_and_leaves_out_what_is_none()
    {
        var numbers = Explained.Drawn(16);
        var page = await ShownPage.OfHtml(new Course(seed: 1).Explain(numbers, [1f]).ToHtml(), chromium);

        var heights = await Heights(page);
        Assert.Equal(2, heights.Length);
        for (var unit = 0; unit < 2; unit++)
            Assert.Equal(Enumerable.Range(0, 8).OrderBy(step => numbers[2 * step + unit]), Enumerable.Range(0, 8).OrderByDescending(step => heights[unit][step]));

        await page.Ask<object>("() => { netdsl.network.byName.get('Measured').values[6] = NaN; netdsl.app.graph.show('Values'); }");
        Assert.Equal([7, 8], (await Heights(page)).Select(curve => curve.Length));
        page.IsQuiet();
    }

    [Fact]
    public async Task A_filter_is_called_after_what_it_reads_and_what_it_writes()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);
        await page.Ask<object>("() => netdsl.app.graph.show('Weights')");
        const string Filters = "netdsl.app.graph.cards.find(card => card.layer.name === 'Parts').pictures[0].panels";
        var (inputs, outputs) = (6, 16);

        foreach (var (input, output) in new[] { (0, 1), (1, 2), (inputs - 1, outputs - 1) })
        {
            var panel = input * outputs + output;
            Assert.Equal($"{input}→{output}", await page.Ask<string>($"() => {Filters}.label({panel})"));
            Assert.Equal((7 * outputs * inputs) + panel, await page.Ask<int>($"() => {Filters}.place({panel}, 1, 2)"));
        }
    }

    [Fact]
    public async Task The_change_of_a_weight_is_what_the_update_adds()
    {
        var why = Explained.All[nameof(Xor)]();
        var page = await ShownPage.Of(nameof(Xor), chromium);
        await page.Ask<object>("() => netdsl.app.graph.show('Change')");

        var changes = await page.Ask<double[]>("() => [...netdsl.app.graph.cards.find(card => card.layer.name === 'Hidden').pictures[0].drawn.values]");

        Assert.Equal(why.Of("Hidden.Weights′").ToArray().Zip(why.Of("Hidden.Weights").ToArray(), (after, before) => (float)(after - before)), changes.Select(change => (float)change));
    }

    private static Task<double[][]> Heights(ShownPage page) =>
        page.Ask<double[][]>("() => [...document.querySelectorAll('#layer-Measured .curve')].map(curve => curve.getAttribute('d').split(/[ML]/).slice(1).map(point => Number(point.split(',')[1])))");

    // The colours in the middle of cells, by row and column.
    private static Task<string[]> Cells(ShownPage page, string places) => page.Ask<string[]>($$"""
        () => {
          const { image, size: { cell } } = {{Row}};
          const { data } = image.getContext('2d').getImageData(0, 0, image.width, image.height);
          const at = (row, column) => 4 * (Math.floor((row + 0.5) * cell) * image.width + Math.floor((column + 0.5) * cell));
          return {{places}}.map(([row, column]) => data.slice(at(row, column), at(row, column) + 3).join(' '));
        }
        """);

    // Whether something is outlined where the cell of row 2, column 3 of the second image begins.
    private static Task<bool> HasMarks(ShownPage page) => page.Ask<bool>($$"""
        () => {
          const { marks, panels: { columns }, size: { cell, gap } } = {{Edges}};
          const left = columns * cell + gap + 3 * cell;
          return marks.getContext('2d').getImageData(left - 1, 2 * cell, 2, cell).data.some(part => part > 0);
        }
        """);
}
