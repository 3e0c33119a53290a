using Xunit;

namespace NetDsl.Page.Tests;

/// <summary>The page of a running network, in the browser.</summary>
public class LivePageTests(Chromium chromium)
{
    [Fact]
    public async Task After_more_training_the_page_shows_the_new_weights()
    {
        var net = new Xor(seed: 1);
        using var live = net.Inspect(shown => shown.Explain([0, 1], [1f]));
        var page = await ShownPage.At(live.Address, chromium);
        await page.OpenNumber("Hidden.Weights", 5);
        Assert.Equal(net.Explain([0, 1]).Ask("Hidden.Weights[1,1]").Value, await Opened(page));

        net.Parameters.Fill(0.25f);
        live.AfterStep();
        await page.Page.ClickAsync("#refresh");
        await page.Page.WaitForFunctionAsync("() => netdsl.timeline.states.length === 2");

        Assert.Equal("Hidden.Weights[1,1]", (await page.Page.TextContentAsync(".panel h2"))!.Trim());
        Assert.Equal("0.25", await page.Page.TextContentAsync(".panel .value"));

        // What was shown before is a step back on the slider.
        await page.Page.FillAsync("#timeline input", "0");
        Assert.NotEqual(0.25, await Opened(page));
        page.IsQuiet();
    }

    [Fact]
    public async Task A_page_that_follows_is_always_at_the_last_step()
    {
        var net = new Xor(seed: 1);
        using var live = net.Inspect(shown => shown.Explain([0, 1], [1f]));
        var page = await ShownPage.At(live.Address, chromium);

        await page.Page.CheckAsync("#follow");
        await page.Page.WaitForFunctionAsync("() => netdsl.timeline.states.length >= 2");
        net.Parameters.Fill(0.5f);

        await page.Page.WaitForFunctionAsync("() => netdsl.network.byName.get('Hidden.Weights').values.every(weight => weight === 0.5)");
        Assert.InRange(await page.Ask<int>("() => netdsl.timeline.states.length"), 2, 10);
        page.IsQuiet();
    }

    [Fact]
    public async Task Of_many_states_the_first_ones_are_forgotten()
    {
        var net = new Xor(seed: 1);
        using var live = net.Inspect(shown => shown.Explain([0, 1], [1f]));
        var page = await ShownPage.At(live.Address, chromium);
        for (var state = 1; state <= 11; state++)
        {
            net.Parameters.Fill(state);
            await page.Page.ClickAsync("#refresh");
            await page.Page.WaitForFunctionAsync($"() => !document.getElementById('refresh').disabled && netdsl.network.byName.get('Hidden.Weights').values[0] === {state}");
        }

        Assert.Equal(Enumerable.Range(2, 10), await page.Ask<int[]>("() => netdsl.timeline.states.map(state => state.byName.get('Hidden.Weights').values[0])"));
        page.IsQuiet();
    }

    [Fact]
    public async Task Another_sample_is_chosen_by_name()
    {
        var net = new Xor(seed: 1);
        float[][] samples = [[0, 1], [1, 1]];
        using var live = net.Inspect((shown, i) => shown.Explain(samples[i]), samples: 2, new() { Samples = ["one of two", "</script>both"] });
        var page = await ShownPage.At(live.Address, chromium);

        await page.Page.SelectOptionAsync(".controls select", new Microsoft.Playwright.SelectOptionValue { Label = "</script>both" });
        await page.Page.WaitForFunctionAsync("() => netdsl.timeline.states.length === 2");

        Assert.Equal(samples[1], await page.Ask<float[]>("() => [...netdsl.network.byName.get('Question').values]"));
        Assert.StartsWith("</script>both, ", await page.Page.TextContentAsync(".moment"), StringComparison.Ordinal);
        page.IsQuiet();
    }

    [Fact]
    public async Task What_a_page_that_stands_alone_leaves_out_is_asked_for()
    {
        var net = new Wide(seed: 1);
        var pixels = Explained.Drawn(784);
        var format = new ExplanationFormat { Verification = new() { ElementsPerTensor = 4 } };
        using var live = net.Inspect(shown => shown.Explain(pixels, 3), new() { Format = format });
        var page = await ShownPage.At(live.Address, chromium);
        Assert.Contains("asked for when they are opened", await page.Page.TextContentAsync("#outcome"), StringComparison.Ordinal);
        var why = net.Explain(pixels, 3);

        await page.OpenNumber("Hidden.Weights′", 1234);

        Assert.Equal(why.Ask("Hidden.Weights′[2,34]").Value, await Opened(page));
        Assert.Contains("the same 32 bits", await page.Page.TextContentAsync(".check"), StringComparison.Ordinal);

        await page.Page.ClickAsync("#layer-Hidden [data-view='Weight gradient']");
        Assert.Equal(0, await page.Page.Locator("#layer-Hidden", new() { HasTextString = "left out" }).CountAsync());
        page.IsQuiet();
    }

    [Fact]
    public async Task Pictures_that_are_left_out_come_at_the_press_of_a_button()
    {
        var net = new Wide(seed: 1);
        var pixels = Explained.Drawn(784);
        var format = new ExplanationFormat { Verification = new() { ElementsPerTensor = 4 } };
        using var live = net.Inspect(shown => shown.Explain(pixels, 3), new() { Format = format });
        var page = await ShownPage.At(live.Address, chromium);

        await page.Page.ClickAsync("#layer-Hidden [data-view='Weight gradient']");
        await page.Page.Locator("#layer-Hidden button", new() { HasTextString = "Show them" }).First.ClickAsync();

        await page.Page.WaitForSelectorAsync("#layer-Hidden .surface[data-name='∂L/∂Hidden.Weights']");
        page.IsQuiet();
    }

    [Fact]
    public async Task A_program_that_has_ended_is_said_to_and_what_was_fetched_stays()
    {
        var live = new Xor(seed: 1).Inspect(shown => shown.Explain([0, 1], [1f]));
        var page = await ShownPage.At(live.Address, chromium);
        await live.DisposeAsync();

        await page.Page.ClickAsync("#refresh");
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.status').textContent !== ''");

        Assert.Equal("The program does not answer any more; what is here stays.", await page.Page.TextContentAsync(".status"));
        await page.OpenNumber("Hidden.z", 1);
        Assert.Contains("the same 32 bits", await page.Page.TextContentAsync(".check"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_follows_a_program_that_has_ended_follows_no_more()
    {
        var live = new Xor(seed: 1).Inspect(shown => shown.Explain([0, 1], [1f]));
        var page = await ShownPage.At(live.Address, chromium);
        await page.Page.CheckAsync("#follow");
        await page.Page.WaitForFunctionAsync("() => netdsl.timeline.states.length >= 2");

        await live.DisposeAsync();
        await page.Page.WaitForFunctionAsync("() => document.querySelector('.status').textContent !== ''");

        Assert.False(await page.Page.IsCheckedAsync("#follow"));
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(400, false)]
    public async Task It_fits_and_is_legible(int width, bool isDark)
    {
        using var live = new Xor(seed: 1).Inspect(shown => shown.Explain([0, 1], [1f]));
        var page = await ShownPage.At(live.Address, chromium, width, isDark);

        Assert.Equal(0, await page.Ask<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        Assert.Empty(await page.Ask<string[]>(Contrast.Script));
        page.IsQuiet();
    }

    private static Task<double> Opened(ShownPage page) =>
        page.Ask<double>("() => { const { tensor, place } = netdsl.app.opened; return tensor.values[place]; }");
}
