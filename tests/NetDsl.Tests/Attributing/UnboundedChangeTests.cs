using Xunit;

namespace NetDsl.Tests.Attributing;

/// <summary>What DeepLIFT says where numbers on the way change by infinity.</summary>
public sealed class UnboundedChangeTests
{
    /// <summary>max(−∞, b) becomes max(a, −∞): as −∞ is approached each has an effect beyond any bound, and both together a − b.</summary>
    [Fact]
    public void What_two_operands_have_that_change_by_infinity_against_each_other_is_a_line_of_its_own()
    {
        var attribution = Attribute("Larger[0]", sample: [2, 1, 1, 0, 1, 1], baseline: [0, 1, 1, 3, 1, 1]);
        Planted.Near([2, 0, 0, 0, 0, 0], attribution.Flat());
        Assert.Equal(Math.Log(2) - Math.Log(3), attribution.Ledger[^1].Amount, 1e-12);
        Assert.Contains("against each other", Assert.Single(attribution.Remarks), StringComparison.Ordinal);
        Assert.Contains($"{attribution.Ledger[^1].Name} 0.40", attribution.ToString(), StringComparison.Ordinal);
        Closes(attribution);
    }

    [Fact]
    public void Where_none_of_many_operands_is_bounded_their_change_is_divided_among_none()
    {
        var attribution = Attribute("Largest[0]", sample: [2, 0, 0, 1, 1, 1], baseline: [0, 3, 0, 1, 1, 1]);
        Planted.Near(new double[6], attribution.Flat());
        Assert.Equal(Math.Log(2) - Math.Log(3), attribution.Ledger[^1].Amount, 1e-12);
        Closes(attribution);
    }

    /// <summary>On the straight way ln 3 falls to the bounded operand at once, and ln 2 rises from it at the end.</summary>
    [Fact]
    public void Where_one_operand_is_bounded_the_others_change_against_it()
    {
        var attribution = Attribute("Largest[0]", sample: [2, 0, 1.5f, 1, 1, 1], baseline: [0, 3, 1, 1, 1, 1]);
        Planted.Near([Math.Log(2) - Math.Log(1.5), -Math.Log(3), Math.Log(1.5), 0, 0, 0], attribution.Flat());
        Assert.Empty(attribution.Remarks);
        Assert.Equal(2, attribution.Ledger.Count);
        Closes(attribution);
    }

    /// <summary>The effect of a logarithm that comes from −∞ is that of what it is taken of.</summary>
    [Fact]
    public void What_makes_infinity_of_a_finite_change_hands_the_effect_on()
    {
        Planted.Near([2, 0, 0, 0, 0, 0], Attribute("Least[0]", sample: [1, 1, 1, 1, 1, 1], baseline: [0, 1, 1, 1, 1, 1]).Flat());
        var attribution = Attribute("Ratio[0]", sample: [1, 1, 1, 2, 1, 1], baseline: [1, 1, 1, 0, 1, 1]);
        Planted.Near([0, 0, 0, Math.Exp(-0.5), 0, 0], attribution.Flat());
        Closes(attribution);
    }

    private static Attribution Attribute(string number, float[] sample, float[] baseline) =>
        new Logarithms(seed: 1).Explain(sample).Attribute(number, DeepLift.From(baseline));

    private static void Closes(Attribution attribution)
    {
        Assert.True(attribution.Holds, attribution.ToString());
        Assert.InRange(attribution.Bound, 0, 1e-10);
    }
}
