using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>What is found under a name, and why something is not there.</summary>
public sealed class LookupTests
{
    private static Explanation<Strokes> Explained() =>
        new Strokes(1).Explain([.. Enumerable.Range(0, 36).Select(i => MathF.Sin(i) * 0.5f + 0.5f)], 2, new Adam());

    [Fact]
    public void A_sample_has_one_row()
    {
        var why = Explained();
        Assert.Same(why.Digit[1], why.Ask("Digit[0;1]"));
        Assert.Contains("One sample was explained", Assert.Throws<ArgumentOutOfRangeException>(() => why.Ask("Digit[1;1]")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => why.Read(new Quantity("Digit", 1).Of(1)));
    }

    [Fact]
    public void A_single_number_may_be_asked_for_with_the_index_0()
    {
        var why = Explained();
        Assert.Same(why.Ask("Error"), why.Ask("Error[0]"));
        Assert.Same(why.Ask("Error"), why.Error[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => why.Ask("Error[1]"));
    }

    [Theory]
    [InlineData("dL/dBase.Weights[0,0]", "Base.Weights is frozen")]
    [InlineData("Base.Weights'[0,0]", "Base.Weights is frozen")]
    [InlineData("dL/dError", "Error is a loss itself")]
    [InlineData("dL/dBsae", "Did you mean ∂L/∂Base")]
    public void What_is_not_there_has_its_reason(string asked, string reason)
    {
        var why = new Tuned(1).Explain([0.5f, -1, 2], [1, 0], new Adam());
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => why.Ask(asked)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_update_there_are_no_new_weights() => Assert.Contains(
        "no update was explained", Assert.Throws<ArgumentException>(() => new Tuned(1).Explain([0.5f, -1, 2]).Ask("Top.Weights'[0,0]")).Message, StringComparison.Ordinal);
}
