using Xunit;

namespace NetDsl.Page.Tests;

/// <summary>Pages of a row of a batch, as training took it.</summary>
public class BatchPageTests(Chromium chromium)
{
    [Fact]
    public async Task The_page_of_a_row_has_the_numbers_of_the_training_step()
    {
        var batch = Explained.Batch();
        var page = await ShownPage.OfHtml(batch[2].ToHtml(), chromium);
        Assert.Contains("Row 2 of a batch of 4, as training took it.", await page.Page.TextContentAsync("#facts"), StringComparison.Ordinal);

        foreach (var (tensor, row, unit) in new[] { ("Hidden.z", 2, 5), ("Thinned", 2, 9), ("Kind", 0, 1), ("∂L/∂Thinned", 1, 3) })
        {
            await page.OpenNumber(tensor, row * batch[2].Of(tensor).Count + unit);
            var value = await page.Ask<double>("() => { const { tensor, place } = netdsl.app.opened; return tensor.values[place]; }");
            Assert.Equal(batch[2].Ask($"{tensor}[{row};{unit}]").Value, value);
            Assert.Equal($"{tensor}[{row};{unit}]", (await page.Page.TextContentAsync(".panel h2"))!.Trim());
        }

        page.IsQuiet();
    }

    [Fact]
    public async Task The_gradient_of_a_weight_is_a_sum_over_all_rows()
    {
        var page = await ShownPage.OfHtml(Explained.Batch()[2].ToHtml(), chromium);

        await page.OpenNumber("∂L/∂Kind.Bias", 1);

        var labels = await page.Page.Locator(".waterfall .label").AllTextContentsAsync();
        Assert.Equal(4, labels.Count(label => label.Contains("∂L/∂Kind[", StringComparison.Ordinal)));
        for (var row = 0; row < 4; row++)
            Assert.Contains(labels, label => label.Contains($"∂L/∂Kind[{row};1]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_number_of_every_row_is_recomputed()
    {
        var batch = Explained.Batch();
        var page = await ShownPage.OfHtml(batch[2].ToHtml(), chromium);

        var report = await page.RecomputeAll();

        Assert.Equal(0, report.GetProperty("failing").GetArrayLength());
        Assert.Equal(0, report.GetProperty("left").GetInt32());
        Assert.Equal(report.GetProperty("total").GetInt32(), report.GetProperty("same").GetInt32());
        Assert.True(report.GetProperty("total").GetInt32() > batch[2].Verify().Replayed);
        page.IsQuiet();
    }

    [Fact]
    public async Task Another_row_has_its_own_headline()
    {
        var batch = Explained.Batch();
        var page = await ShownPage.OfHtml(batch[2].ToHtml(), chromium);
        for (var row = 0; row < batch.Count; row++)
        {
            var alone = await ShownPage.OfHtml(batch[row].ToHtml(), chromium);

            await page.Page.SelectOptionAsync(".views select", $"{row}");

            foreach (var part in new[] { "#verdict", "#facts", "#predicted" })
                Assert.Equal(await alone.Page.TextContentAsync(part), await page.Page.TextContentAsync(part));
            Assert.Contains($"Row {row} of a batch", await page.Page.TextContentAsync("#facts"), StringComparison.Ordinal);
            Assert.Contains(", in row 2, owes to each input", await page.Page.TextContentAsync(".attributions h2"), StringComparison.Ordinal);
        }

        page.IsQuiet();
    }

    [Fact]
    public async Task A_number_of_another_row_is_shown_in_the_pictures_of_that_row()
    {
        var page = await ShownPage.OfHtml(Explained.Batch()[2].ToHtml(), chromium);
        Assert.Equal("2", await page.Page.InputValueAsync(".views select"));

        await page.OpenNumber("∂L/∂Kind.Bias", 1);
        await page.Page.Locator(".panel button.link", new() { HasTextString = "∂L/∂Kind[0;1]" }).First.ClickAsync();

        Assert.Equal("0", await page.Page.InputValueAsync(".views select"));
        await page.Page.SelectOptionAsync(".views select", "3");
        await page.Page.ClickAsync("#layer-Kind [data-view=Values]");
        await page.Page.Locator("#layer-Kind .row").First.ClickAsync();
        Assert.Equal("Kind[3;0]", (await page.Page.TextContentAsync(".panel h2"))!.Trim());
        page.IsQuiet();
    }
}
