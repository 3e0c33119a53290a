using System.Globalization;
using Xunit;

namespace NetDsl.Page.Tests;

/// <summary>Beside the pictures: why a number is what it is.</summary>
public class PanelPageTests(Chromium chromium)
{
    [Fact]
    public async Task The_numbers_opened_before_lead_back()
    {
        var page = await ShownPage.Of(nameof(Xor), chromium);
        await page.OpenNumber("Hidden", 1);
        await page.OpenNumber("Hidden.z", 1);

        await page.Page.Locator(".trail button").Last.ClickAsync();

        Assert.Equal("Hidden[1]", await page.Page.TextContentAsync(".panel h2"));
    }

    [Fact]
    public async Task The_tile_of_the_open_number_is_marked()
    {
        var page = await ShownPage.Of(nameof(Xor), chromium);

        await page.OpenNumber("Hidden.Weights′", 5);

        Assert.Equal(["Hidden.Weights′[1,1]"], await page.Page.Locator(".tile[aria-current=true] small").AllTextContentsAsync());
    }

    [Fact]
    public async Task Of_many_readers_some_are_named_and_the_others_counted()
    {
        var page = await ShownPage.Of(nameof(Perceptron), chromium);

        await page.OpenNumber("Pixels", 3);

        var first = page.Page.Locator(".readers li").First;
        Assert.Equal(4, await first.Locator("button").CountAsync());
        Assert.EndsWith("and 28 more", await first.TextContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_is_written_with_its_names_in_order_and_in_parentheses()
    {
        var page = await ShownPage.Of(nameof(Rows), chromium);

        await page.OpenNumber("Memory.h", 640);

        Assert.Equal("= (1 − Memory.z[9,0])·Memory.c[9,0] + Memory.z[9,0]·Memory.h[9,0]", await page.Page.Locator(".put").First.TextContentAsync());
    }

    [Fact]
    public async Task The_rest_of_a_waterfall_is_one_bar_that_ends_at_the_result()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);

        await page.OpenNumber("Digit", 3);

        var numbers = await page.Page.Locator(".panel .waterfall .number").AllTextContentsAsync();
        var values = numbers.Select(number => double.Parse(number.Replace('−', '-'), CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(values[^1], values.SkipLast(1).Sum(), 1e-3);
        Assert.All(numbers.SkipLast(1).Where(number => number != "0"), number => Assert.Matches("^[+−]", number));
        Assert.Contains(values.SkipLast(1), value => value > 0);
    }

    [Theory]
    [InlineData("0.1", "0.1")]
    [InlineData("-0", "−0")]
    [InlineData("16777217", "16777216")]
    [InlineData("1.17549435e-38", "1.1754944e−38")]
    [InlineData("-Infinity", "−∞")]
    public async Task A_number_of_32_bits_has_as_few_digits_as_tell_it_apart(string script, string shown)
    {
        var page = await ShownPage.Of(nameof(Xor), chromium);
        await page.Ask<object>($"() => {{ netdsl.network.byName.get('Hidden.z').values[2] = {script}; }}");

        await page.OpenNumber("Hidden.z", 2);

        Assert.Equal(shown, await page.Page.TextContentAsync(".panel .value"));
    }
}
