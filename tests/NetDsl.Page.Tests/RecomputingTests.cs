using System.Text.Json;
using Xunit;

namespace NetDsl.Page.Tests;

public class RecomputingTests(Chromium chromium)
{
    public static TheoryData<string> Networks => [.. Explained.All.Keys];

    [Fact]
    public async Task A_page_without_a_target_is_recomputed_as_well()
    {
        foreach (var why in new Explanation[] { new LeNet(seed: 1).Explain(Explained.Drawn(784)), new Xor(seed: 1).Explain([0, 1]), new SmallTransformer(seed: 1).Explain(new float[24]) })
        {
            var page = await ShownPage.OfHtml(why.ToHtml(), chromium);

            var report = await page.RecomputeAll();

            Assert.Equal(0, report.GetProperty("failing").GetArrayLength());
            Assert.Equal(0, report.GetProperty("left").GetInt32());
            Assert.True(report.GetProperty("total").GetInt32() > 0);
            page.IsQuiet();
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public async Task The_page_recomputes_every_number_that_was_computed(string network)
    {
        var page = await ShownPage.Of(network, chromium);

        var report = await page.RecomputeAll();

        var explanation = Explained.All[network]();
        var computed = explanation.Verify(new ReplayOptions()).Replayed;
        Assert.Equal(computed, report.GetProperty("computed").GetInt64());
        Assert.Equal(computed, report.GetProperty("same").GetInt64() + report.GetProperty("within").GetInt64());
        Assert.Equal(0, report.GetProperty("failing").GetArrayLength());
        Assert.Equal(0, report.GetProperty("left").GetInt64());
        page.IsQuiet();
    }

    // All but the sine of Perceptron and the functions of 64 bits, which are the browser's own.
    [Theory]
    [InlineData(nameof(Xor))]
    [InlineData(nameof(Normed))]
    [InlineData(nameof(LeNet))]
    [InlineData(nameof(Rows))]
    [InlineData(nameof(SmallTransformer))]
    public async Task Functions_of_32_bits_give_the_very_bits(string network)
    {
        var page = await ShownPage.Of(network, chromium);

        var report = await page.RecomputeAll();

        Assert.Equal(report.GetProperty("total").GetInt64(), report.GetProperty("same").GetInt64());
    }

    [Fact]
    public async Task A_number_that_is_not_what_its_formula_says_is_seen()
    {
        var page = await ShownPage.Of(nameof(LeNet), chromium);
        await page.Ask<object>("() => { const z = netdsl.network.byName.get('Parts.z').values; const bits = new Uint32Array(z.buffer); bits[300] ^= 1; }");

        var report = await page.RecomputeAll();

        var failing = report.GetProperty("failing").EnumerateArray().Select(one => one.GetProperty("tensor").GetString()).ToList();
        Assert.Contains("Parts.z", failing);
        await page.OpenNumber("Parts.z", 300);
        Assert.Contains("lies in memory ✗", await page.Page.TextContentAsync(".check"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_says_what_was_recomputed()
    {
        var page = await ShownPage.Of(nameof(Xor), chromium);

        await page.Page.ClickAsync("#recompute-all");
        await page.Page.WaitForSelectorAsync("#recomputed.good");

        Assert.Equal("56 numbers recomputed by this page: 56 with the same 32 bits ✓", await page.Page.TextContentAsync("#recomputed"));
        page.IsQuiet();
    }

    [Fact]
    public async Task A_number_says_that_it_was_recomputed_with_its_bits()
    {
        var page = await ShownPage.Of(nameof(Xor), chromium);
        var stored = Explained.All[nameof(Xor)]().Ask("Hidden.z[2]").Value;

        await page.OpenNumber("Hidden.z", 2);

        var check = await page.Page.TextContentAsync(".check output");
        Assert.Contains($"the same 32 bits 0x{BitConverter.SingleToUInt32Bits((float)stored):X8} ✓", check, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_names_a_number_that_does_not_come_out_again()
    {
        var page = await ShownPage.Of(nameof(Xor), chromium);
        await page.Ask<object>("() => { netdsl.network.byName.get('Hidden.z').values[2] = 5; }");

        await page.Page.ClickAsync("#recompute-all");
        await page.Page.WaitForFunctionAsync("() => document.getElementById('recomputed').className !== ''");

        Assert.Equal("bad", await page.Page.GetAttributeAsync("#recomputed", "class"));
        var said = await page.Page.TextContentAsync("#recomputed");
        Assert.Contains("not so Hidden.z at 2: ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public async Task A_function_of_the_browser_may_differ_by_four_units_in_the_last_place(int units, bool holds)
    {
        var page = await ShownPage.Of(nameof(Perceptron), chromium);

        var check = await page.Ask<JsonElement>($$"""
            () => {
              const [sines, { machine }] = [netdsl.network.byName.get('Digit'), netdsl.app];
              const place = sines.values.findIndex((_, place) => machine.check(sines, place).isSame);
              new Uint32Array(sines.values.buffer, sines.values.byteOffset)[place] += {{units}};
              return machine.check(sines, place);
            }
            """);

        Assert.False(check.GetProperty("isSame").GetBoolean());
        Assert.Equal(holds, check.GetProperty("holds").GetBoolean());
        var report = await page.RecomputeAll();
        Assert.NotEqual(report.GetProperty("total").GetInt64(), report.GetProperty("same").GetInt64());
    }

    [Fact]
    public async Task A_number_of_64_bits_has_all_of_them()
    {
        var page = await ShownPage.Of(nameof(House), chromium);
        var stored = Explained.All[nameof(House)]().Ask("Hidden.z[2]").Value;

        await page.OpenNumber("Hidden.z", 2);

        Assert.Contains($"the same 64 bits 0x{BitConverter.DoubleToUInt64Bits(stored):X16} ✓", await page.Page.TextContentAsync(".check output"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fused_multiply_adds_are_rounded_once()
    {
        var page = await ShownPage.Of(nameof(Xor), chromium);
        var random = new Random(1);
        var cases = Enumerable.Range(0, 20_000).Select(_ => Case(random)).ToList();

        // The interpreter as the page has it: a tape of one operation over a tensor of three numbers.
        var singles = await page.Page.EvaluateAsync<float[]>(Script(32), cases.Select(one => one.Select(x => (double)(float)x)).ToArray());
        var doubles = await page.Page.EvaluateAsync<double[]>(Script(64), cases.ToArray());

        Assert.Equal(cases.Select(one => MathF.FusedMultiplyAdd((float)one[0], (float)one[1], (float)one[2])), singles);
        Assert.Equal(cases.Select(one => Math.FusedMultiplyAdd(one[0], one[1], one[2])), doubles);
    }

    // (1 + x)·(1 − x) is less than 1 by x², which 64 bits lose beside 1: half a unit in the last place less that is no tie.
    private static double[] Case(Random random)
    {
        var digits = random.Next(2) == 0 ? 23 : 52;
        var x = Math.Pow(2, -random.Next(digits / 2 + 1, digits));
        var sign = random.Next(2) == 0 ? 1 : -1;
        var addend = 1 + random.Next(1 << 20) * Math.Pow(2, -digits);
        return [1 + x, sign * (1 - x) * Math.Pow(2, -digits - 1), random.Next(2) == 0 ? addend : -addend];
    }

    private static string Script(int bits) => $"cases => cases.map(([a, b, c]) => netdsl.fused({bits}, a, b, c))";
}
