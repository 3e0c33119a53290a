using CsCheck;
using Xunit;

namespace NetDsl.Tests.Explaining;

public class QuantityTests
{
    [Theory]
    [InlineData("Hidden.z[3]", "Hidden.z[3]")]
    [InlineData(" Hidden.Weights [ 3 , 7 ] ", "Hidden.Weights[3,7]")]
    [InlineData("Error", "Error")]
    [InlineData("dL/dHidden.Weights[3,7]", "∂L/∂Hidden.Weights[3,7]")]
    [InlineData("Hidden.Weights'[3,7]", "Hidden.Weights′[3,7]")]
    public void Names_are_read_as_users_write_them(string text, string name) => Assert.Equal(name, Quantity.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("[3]")]
    [InlineData("Hidden[")]
    [InlineData("Hidden[]")]
    [InlineData("Hidden[-1]")]
    [InlineData("Hidden[1.5]")]
    [InlineData("Hidden[3]x")]
    [InlineData("Hidden]3[")]
    [InlineData("Hidden]")]
    [InlineData("Hidden[99999999999]")]
    public void Other_texts_are_refused_with_an_example(string text)
    {
        Assert.False(Quantity.TryParse(text, out _));
        var exception = Assert.Throws<FormatException>(() => Quantity.Parse(text));
        Assert.Contains("'Hidden.z[3]'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_read_back() =>
        Gen.Select(Gen.OneOf(Gen.Const("Hidden.z"), Gen.Const("∂L/∂Hidden")), Gen.Int[0, 100_000].Array[0, 4]).Sample(
            (tensor, indices) => Quantity.Parse(new Quantity(tensor, indices).ToString()).Equals(new Quantity(tensor, indices)));

    [Fact]
    public void Quantities_are_values()
    {
        var weight = new Quantity("W", 1, 2);
        Assert.Equal(weight, new Quantity("W", 1, 2));
        Assert.Equal(weight.GetHashCode(), new Quantity("W", 1, 2).GetHashCode());
        Assert.NotEqual(weight, new Quantity("W", 2, 1));
        Assert.NotEqual(weight, new Quantity("W", 1));
        Assert.Equal("∂L/∂W[1,2]", weight.Derivative.ToString());
        Assert.Equal("W′[1,2]", weight.Updated.ToString());
        Assert.NotEqual(weight.Of(row: 0), weight);
        Assert.NotEqual(weight.Of(row: 0), weight.Of(row: 1));
        Assert.Equal("∂L/∂W[3;1,2]", weight.Of(row: 3).Derivative.ToString());
        Assert.Equal(weight.Of(row: 3), Quantity.Parse("W[3;1,2]"));
        Assert.Throws<ArgumentOutOfRangeException>(() => weight.Of(row: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Quantity("W", 1, -1));
    }

    [Fact]
    public void Positions_run_over_the_last_index_fastest()
    {
        var tensor = new TensorDescription("W", "Hidden", Pass.Forward, [2, 3, 4], "");
        int[] positions = [0, 1, 4, 12, 23];
        Assert.Equal(
            ["W[0,0,0]", "W[0,0,1]", "W[0,1,0]", "W[1,0,0]", "W[1,2,3]"],
            positions.Select(position => tensor.Element(position).ToString()));
        Assert.Throws<ArgumentOutOfRangeException>(() => tensor.Element(24));
        Assert.Equal("Error", new TensorDescription("Error", "Error", Pass.Forward, [], "").Element(0).ToString());
    }
}
