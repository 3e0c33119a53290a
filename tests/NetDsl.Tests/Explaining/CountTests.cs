using System.Text.RegularExpressions;
using NetDsl.Tests.Attributing;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>One of a kind is not several.</summary>
public sealed partial class CountTests
{
    [Fact]
    public void A_network_of_one_unit_has_no_plural_of_one()
    {
        var net = new Hinge(seed: 1).With("H.Weights", -1).With("H.Bias", 1).With("F.Weights", -1).With("F.Bias", 1);
        var why = net.At(2);
        string[] texts =
        [
            why.ToText(new() { FullUpTo = 0 }),
            why.ToText(),
            net.Verify([2f], [1f], cancellationToken: TestContext.Current.CancellationToken).ToString(),
            Hinge.Description.ToString(),
            why.Maximise("F[0]", 0, 3, steps: 1).ToString(),
            .. new AttributionMethod[]
            {
                IntegratedGradients.From(Baseline.Zero), Occlusion.By(Baseline.Zero), Shapley.From(Baseline.Zero) with { Orders = 1 },
            }.Select(method => why.Attribute("F[0]", method).ToString()),
        ];

        Assert.All(texts, text => Assert.Empty(PluralOfOne().Matches(text).Select(match => match.Value)));
        Assert.Contains("1 number, 2.", texts[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_one_number_is_in_the_singular() => Assert.Equal(
        "1 number replayed: 1 same bits, 1 residual above its bound (1 number of large tensors was not replayed)",
        new ReplayReport(1, 0, 1, 1, []).ToString());

    [GeneratedRegex(@"(?<![\d.,;\[−])\b1 (?!is\b)[a-z-]+s\b")]
    private static partial Regex PluralOfOne();
}
