using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>Weights that several layers use are asked under the name of each of them, and have the name of their owner.</summary>
public sealed class SharedNumbersTests
{
    private readonly Explanation<Cycle> _why = new Cycle(3).Explain([0.5f, -1, 2, 0.25f], [1f, 0, 0, 1], new Adam());

    [Theory]
    [InlineData("Second.Weights[1,2]", "First.Weights[1,2]")]
    [InlineData("Second.Bias[3]", "First.Bias[3]")]
    [InlineData("dL/dSecond.Weights[1,2]", "∂L/∂First.Weights[1,2]")]
    [InlineData("Second.Weights'[1,2]", "First.Weights′[1,2]")]
    [InlineData("Second.Weights.v[1,2]", "First.Weights.v[1,2]")]
    [InlineData("Second.Weights.m'[1,2]", "First.Weights.m′[1,2]")]
    public void A_name_leads_to_the_number_of_the_owner(string asked, string name)
    {
        Assert.Equal(name, _why.Ask(asked).Name.ToString());
        Assert.Same(_why.Ask(name), _why.Ask(asked));
    }

    [Fact]
    public void They_have_properties_too()
    {
        Assert.Same(_why.First.Weights[1, 2], _why.Second.Weights[1, 2]);
        Assert.Same(_why.First.Weights.LossGradient[1, 2], _why.Second.Weights.LossGradient[1, 2]);
        Assert.Equal(_why.First.Bias.ToArray(), _why.Second.Bias.ToArray());
    }

    [Theory]
    [InlineData("Third.Weights[1,2]")]
    [InlineData("dL/dThird.Weights[1,2]")]
    [InlineData("Third.Weights'[1,2]")]
    public void With_axes_exchanged_the_owner_is_named(string asked) => Assert.Contains(
        "Third reads Code.Weights with its axes exchanged, [k,n] of the one is [n,k] of the other; ask for Code.Weights",
        Assert.Throws<ArgumentException>(() => _why.Ask(asked).Value).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Another_name_of_the_same_beginning_is_none() =>
        Assert.Throws<ArgumentException>(() => _why.Ask("Second.Weightless[1,2]").Value);
}
