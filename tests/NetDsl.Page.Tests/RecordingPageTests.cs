using Xunit;

namespace NetDsl.Page.Tests;

/// <summary>Pages of a recorded training: a slider through its steps.</summary>
public class RecordingPageTests(Chromium chromium)
{
    private static readonly float[] Questions = [0, 0, 0, 1, 1, 0, 1, 1];
    private static readonly float[] Answers = [0, 1, 1, 0];

    private static readonly Lazy<TrainingRecording> Recording = new(Trained);

    [Fact]
    public async Task The_slider_changes_pictures_numbers_and_words()
    {
        var recording = Recording.Value;
        var page = await ShownPage.OfHtml(recording.ToHtml(), chromium);
        await page.OpenNumber("Hidden.Weights", 5);

        await page.Page.FillAsync("#timeline input", "0");
        var first = await Seen(page);
        await page.Page.FillAsync("#timeline input", "3");
        var later = await Seen(page);

        Assert.Equal("Hidden.Weights[1,1]", later.Name);
        Assert.Equal(first.Name, later.Name);
        Assert.NotEqual(first.Picture, later.Picture);
        Assert.NotEqual(first.Verdict, later.Verdict);
        Assert.Equal(recording.Steps[0].Explanation.Ask("Hidden.Weights[1,1]").Value, first.Value);
        Assert.Equal(recording.Steps[3].Explanation.Ask("Hidden.Weights[1,1]").Value, later.Value);
        Assert.StartsWith($"step {recording.Steps[3].Step}, loss ", await page.Page.TextContentAsync(".moment"), StringComparison.Ordinal);
        page.IsQuiet();
    }

    [Fact]
    public async Task The_slider_is_moved_by_keys_and_says_where_it_stands()
    {
        var page = await ShownPage.OfHtml(Recording.Value.ToHtml(), chromium);
        await page.Page.FocusAsync("#timeline input");

        await page.Page.Keyboard.PressAsync("Home");
        await page.Page.Keyboard.PressAsync("ArrowRight");

        var said = await page.Page.GetAttributeAsync("#timeline input", "aria-valuetext");
        Assert.StartsWith($"step {Recording.Value.Steps[1].Step}, loss ", said, StringComparison.Ordinal);
        Assert.Equal("INPUT", await page.Ask<string>("() => document.activeElement.tagName"));
        page.IsQuiet();
    }

    [Fact]
    public async Task Every_number_of_every_state_is_recomputed()
    {
        var page = await ShownPage.OfHtml(Recording.Value.ToHtml(), chromium);
        for (var state = 0; state <= Recording.Value.Steps.Count; state++)
        {
            await page.Page.FillAsync("#timeline input", $"{state}");
            var report = await page.RecomputeAll();
            Assert.Equal(56, report.GetProperty("same").GetInt32());
        }

        Assert.Equal("now", (await page.Page.TextContentAsync(".moment"))!.Split(',')[0]);
        page.IsQuiet();
    }

    [Fact]
    public async Task Pictures_of_all_states_have_one_scale()
    {
        var page = await ShownPage.OfHtml(Recording.Value.ToHtml(), chromium);
        await page.Ask<object>("() => netdsl.app.graph.show('Weights')");

        await page.Page.FillAsync("#timeline input", "0");
        var first = await page.Page.TextContentAsync("#layer-Hidden .scale");
        await page.Page.FillAsync("#timeline input", "3");

        Assert.Equal(first, await page.Page.TextContentAsync("#layer-Hidden .scale"));
    }

    [Fact]
    public async Task The_one_scale_of_all_states_holds_the_numbers_of_each()
    {
        var page = await ShownPage.OfHtml(Recording.Value.ToHtml(), chromium);
        await page.Ask<object>("() => netdsl.app.graph.show('Weights')");

        var all = await page.Ask<double[]>("() => netdsl.timeline.states.flatMap(state => [...state.byName.get('Hidden.Weights').values])");
        var range = await page.Ask<double[]>("() => (({ low, high }) => [low, high])(netdsl.app.graph.card(netdsl.network.byName.get('Hidden.Weights')).pictures[0].range)");

        Assert.Equal([all.Min(), all.Max()], range);
    }

    [Fact]
    public async Task The_curve_above_the_slider_goes_down_with_the_loss()
    {
        var page = await ShownPage.OfHtml(Recording.Value.ToHtml(), chromium);

        var losses = await page.Ask<double[]>("() => netdsl.timeline.states.map(state => state.loss)");
        var heights = await page.Ask<double[]>("() => document.querySelector('.losses polyline').getAttribute('points').split(' ').map(point => Number(point.split(',')[1]))");

        Assert.Equal(losses.Length, heights.Length);
        Assert.Equal(heights.Min(), heights[Array.IndexOf(losses, losses.Max())]);
        Assert.Equal(heights.Max(), heights[Array.IndexOf(losses, losses.Min())]);
        Assert.True(heights.Min() < heights.Max());
    }

    [Fact]
    public async Task The_method_that_is_looked_at_stays_in_other_states()
    {
        var page = await ShownPage.OfHtml(Recording.Value.ToHtml(), chromium);
        await page.Page.Locator(".attributions .tab").Last.ClickAsync();
        var method = await page.Page.Locator(".attributions .tab").Last.TextContentAsync();

        await page.Page.FillAsync("#timeline input", "1");

        Assert.Equal([method!], await page.Page.Locator(".attributions .tab[aria-pressed=true]").AllTextContentsAsync());
    }

    [Fact]
    public async Task Playing_ends_with_the_last_state()
    {
        var page = await ShownPage.OfHtml(Recording.Value.ToHtml(), chromium);
        var last = Recording.Value.Steps.Count;
        await page.Page.FillAsync("#timeline input", $"{last - 1}");

        await page.Page.ClickAsync("#timeline button");
        await page.Page.WaitForFunctionAsync($"() => netdsl.timeline.at === {last}");

        Assert.Equal("Play", await page.Page.TextContentAsync("#timeline button"));
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(400, true)]
    public async Task It_is_played_fits_and_is_legible(int width, bool isDark)
    {
        var page = await ShownPage.OfHtml(Recording.Value.ToHtml(), chromium, width, isDark);

        await page.Page.ClickAsync("#timeline button");
        await page.Page.WaitForFunctionAsync("() => netdsl.timeline.at === 2");
        await page.Page.ClickAsync("#timeline button");

        Assert.Equal(0, await page.Ask<int>("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)"));
        Assert.Empty(await page.Ask<string[]>(Contrast.Script));
        page.IsQuiet();
    }

    [Fact]
    public async Task What_has_no_room_on_a_page_of_many_states_is_named()
    {
        var net = new LeNet(seed: 1);
        var (image, adam) = (Explained.Drawn(784), new Adam(0.01));
        var recording = new TrainingRecording(() => net.Explain(image, 3, adam), mostSteps: 12);
        for (var step = 0; step < 12; step++)
        {
            recording.Add(step);
            net.Backpropagate(image, [3]);
            adam.Step(net);
        }

        var html = recording.ToHtml(new() { Verification = new() { ElementsPerTensor = 4 } });

        Assert.InRange(html.Length, 1, 12_000_000);
        var page = await ShownPage.OfHtml(html, chromium);
        Assert.Contains("To keep this page small, the numbers of ", await page.Page.TextContentAsync("#outcome"), StringComparison.Ordinal);
        Assert.Equal(0, (await page.RecomputeAll()).GetProperty("failing").GetArrayLength());
        await page.Page.FillAsync("#timeline input", "0");
        Assert.Equal(0, (await page.RecomputeAll()).GetProperty("failing").GetArrayLength());
        page.IsQuiet();
    }

    private static TrainingRecording Trained()
    {
        var net = new Xor(seed: 1);
        var adam = new Adam(0.1);
        var recording = new TrainingRecording(() => net.Explain([0, 1], [1f], adam), mostSteps: 8);
        recording.Add(0);
        net.Fit(new Dataset<float>(2, 1, Questions, Answers), adam, new() { Epochs = 60, BatchSize = 4 }, progress: recording);
        return recording;
    }

    private static async Task<(string Name, double Value, string Verdict, string Picture)> Seen(ShownPage page) => (
        (await page.Page.TextContentAsync(".panel h2"))!.Trim(),
        await page.Ask<double>("() => { const { tensor, place } = netdsl.app.opened; return tensor.values[place]; }"),
        (await page.Page.TextContentAsync("#verdict"))!,
        await page.Ask<string>("() => document.querySelector('#layer-Hidden canvas').toDataURL()"));
}
