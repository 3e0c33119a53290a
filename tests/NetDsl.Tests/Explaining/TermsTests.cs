using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>What a number is made of adds up to it, where it is a sum.</summary>
public sealed class TermsTests
{
    public static TheoryData<string> Networks => ["strokes", "melody", "sentence", "verse", "thinned", "xor"];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Terms_add_up_to_the_number(string network)
    {
        var why = ExplainedNetworks.Of(network);
        var sums = 0;
        foreach (var number in why.Tensors.SelectMany(tensor => Elements(why, tensor)))
        {
            if (!number.IsSum)
                continue;
            var rounding = 4 * number.Terms.Count * Math.Pow(2, -24) * number.Terms.Sum(term => Math.Abs(term.Value));
            Assert.True(Math.Abs(number.Terms.Sum(term => term.Value) - number.Value) <= rounding, $"{number}\n{string.Join('\n', number.Terms)}");
            sums++;
        }

        Assert.NotEqual(0, sums);
    }

    [Fact]
    public void Of_a_mean_each_term_is_divided()
    {
        var mean = ExplainedNetworks.Of("melody").Ask("Norm.mean[2]");
        Assert.Equal(8, mean.Terms.Count);
        Assert.All(mean.Terms, term => Assert.Equal($"{term.Numbers[0].Name} / 8", term.Symbol));
        Assert.True(mean.IsSum);
    }

    [Fact]
    public void What_a_loss_subtracts_from_and_what_it_subtracts_are_its_terms()
    {
        var loss = ExplainedNetworks.Of("strokes").Ask("Error");
        Assert.True(loss.IsSum);
        Assert.Contains(loss.Terms, term => term.Symbol == "ln(Error.S)" && term.Value > 0);
        Assert.Contains(loss.Terms, term => term.Symbol.StartsWith("−(Error.t[2]·(Digit[2] − Error.max))", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_left_of_a_maximum_is_counted_and_not_added()
    {
        var parts = ExplainedNetworks.Of("strokes").Ask("Parts[1,1,2]");
        Assert.False(parts.IsSum);
        Assert.EndsWith("└ 2 more", parts.Tree(depth: 1, top: 2).ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<Number> Elements(Explanation why, TensorDescription tensor)
    {
        var count = tensor.Shape.FlattenedLength;
        for (var place = 0; place < count; place += 1 + count / 8)
            yield return why[tensor.Element(place)];
    }
}
