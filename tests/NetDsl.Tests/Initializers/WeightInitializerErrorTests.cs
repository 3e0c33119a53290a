using Xunit;

namespace NetDsl.Tests.Initializers;

/// <summary>What is answered to descriptions that cannot be.</summary>
public sealed class WeightInitializerErrorTests
{
    private static readonly ParameterDescription Weights = Networks.Weights(2, 3, Initialization.He);

    [Theory]
    [InlineData(5)]
    [InlineData(7)]
    public void Another_length_is_refused(int length)
    {
        var message = Assert.Throws<ArgumentException>(
            () => WeightInitializer.Initialize<float>(Networks.Of(Weights), seed: 0, new float[length])).Message;
        Assert.Contains("'Net' has 6 parameters", message);
        Assert.Contains($"room for {length}", message);
    }

    [Fact]
    public void An_initialization_that_was_not_decided_is_refused() =>
        Refused(
        Weights with { Initialization = Initialization.Default }, "initialization Default; one that says how to draw is expected");

    [Fact]
    public void A_fan_of_zero_is_refused()
    {
        Refused(Weights with { FanIn = 0 }, "a fan-in of 0; at least 1 is expected");
        Refused(Weights with { Initialization = Initialization.Glorot, FanOut = 0 }, "a fan-out of 0");
    }

    [Fact]
    public void A_network_is_needed() => Assert.Equal(
        "network",
        Assert.Throws<ArgumentNullException>(() => WeightInitializer.Initialize<float>(null!, seed: 0, new float[1])).ParamName);

    [Fact]
    public void A_missing_stride_is_refused() => Refused(Weights with { Strides = [1] }, "2 axes and 1 strides; as many are expected");

    [Fact]
    public void An_element_outside_is_refused_before_any_is_written()
    {
        Refused(Weights with { Offset = 1 }, "reaches from 1 to 6; the network has 6 parameters");
        Refused(Weights with { Offset = -1 }, "from -1 to 4");
    }

    private static void Refused(ParameterDescription parameter, string because)
    {
        var message = Assert.Throws<ArgumentException>(() => Networks.Of(parameter).Draw<float>(seed: 0)).Message;
        Assert.Contains("'Layer.Weights'", message);
        Assert.Contains(because, message);
    }
}
