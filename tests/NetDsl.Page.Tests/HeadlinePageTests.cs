using Xunit;

namespace NetDsl.Page.Tests;

/// <summary>What a page says first: what was predicted, and of what it was computed.</summary>
public class HeadlinePageTests(Chromium chromium)
{
    [Theory]
    [InlineData(nameof(LeNet), 10)]
    [InlineData(nameof(SmallTransformer), 40)]
    public async Task Probabilities_are_those_of_the_last_step_and_the_best_is_marked(string network, int classes)
    {
        var predicted = Explained.All[network]().Prediction.TakeLast(classes).Select(share => 100 * share).ToList();
        var expected = classes <= 10 ? predicted : [.. predicted.OrderDescending().Take(10)];
        var page = await ShownPage.Of(network, chromium);

        var widths = await page.Ask<double[]>("() => [...document.querySelectorAll('.class .track i')].map(bar => parseFloat(bar.style.width))");
        var best = await page.Ask<double>("() => parseFloat(document.querySelector('.class.best .track i').style.width)");

        Assert.Equal(expected.Select(share => Math.Round(share, 2)), widths.Select(width => Math.Round(width, 2)));
        Assert.Equal(predicted.Max(), best, 1e-3);
    }

    [Theory]
    [InlineData(nameof(LeNet), 10)]
    [InlineData(nameof(SmallTransformer), 40)]
    public async Task A_page_opens_with_the_number_of_which_the_prediction_was_computed(string network, int classes)
    {
        var predicted = Explained.All[network]().Prediction.ToList();
        var place = predicted.IndexOf(predicted.TakeLast(classes).Max(), predicted.Count - classes);

        var page = await ShownPage.Of(network, chromium);

        Assert.Equal(place, await page.Ask<int>("() => netdsl.app.opened.place"));
    }

    [Fact]
    public async Task Classes_have_the_names_that_the_caller_gave()
    {
        var predicted = Explained.All[nameof(SmallTransformer)]().Prediction.TakeLast(40).Index().OrderByDescending(one => one.Item).Take(10);
        var expected = predicted.Select(one => Explained.Alphabet[one.Index] switch { ' ' => "␣", '\n' => "⏎", '\t' => "⇥", var letter => letter.ToString() });

        var page = await ShownPage.Of(nameof(SmallTransformer), chromium);

        Assert.Equal(expected, await page.Page.Locator(".class .name").AllTextContentsAsync());
    }
}
