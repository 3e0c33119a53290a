using Xunit;

namespace NetDsl.Tests.Numerics;

/// <summary>An option takes every value of its range, and says the range where it is given another.</summary>
public sealed class OptionTests
{
    public static TheoryData<string, Func<double, object>, double[], double[], string> Ranges => new()
    {
        { "Limit", limit => GradientClipping.ByNorm(limit), [double.Epsilon, 1e300], [0, -1, double.PositiveInfinity, double.NaN], "be a finite number above 0" },
        { "Epochs", epochs => new TrainingOptions { Epochs = (int)epochs }, [1, int.MaxValue], [0, -1], "be at least 1" },
        { "BatchSize", size => new TrainingOptions { BatchSize = (int)size }, [1, int.MaxValue], [0, -1], "be at least 1" },
        { "WeightDecay", decay => new Sgd { WeightDecay = decay }, [0, 1e300], [-double.Epsilon, double.PositiveInfinity, double.NaN], "be a finite number from 0 on" },
        { "ReportInterval", ticks => new TrainingOptions { ReportInterval = new((long)ticks) }, [0, 1], [-1], "be no negative time" },
        { "Rise", rise => new OneCycle(1, Rise: rise), [1, 1e300], [0.99, -2, double.PositiveInfinity, double.NaN], "be a finite number from 1 on" },
        { "WarmUpShare", share => new OneCycle(1, share), [double.Epsilon, 1], [0, -0.5, 1.01, double.NaN], "lie above 0 and be at most 1" },
        { "Beta", beta => new Momentum { Beta = beta }, [0, 0.999], [-0.01, 1, 2, double.NaN], "lie from 0 to below 1" },
    };

    [Theory, MemberData(nameof(Ranges))]
    public void Its_range_is_taken_and_said(
        string name, Func<double, object> make, double[] inRange, double[] outOfRange, string range)
    {
        Assert.All(inRange, value => Assert.NotNull(make(value)));
        Assert.All(outOfRange, value =>
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => make(value));
            Assert.Equal(name, error.ParamName);
            Assert.StartsWith($"{name} must {range}.", error.Message, StringComparison.Ordinal);
        });
    }

    [Theory, InlineData(""), InlineData(null)]
    public void A_text_that_is_none_is_named(string? folder)
    {
        var error = Assert.Throws<ArgumentException>(() => new TrainingCheckpoints(folder!));
        Assert.Equal("Folder", error.ParamName);
        Assert.StartsWith("Folder must not be empty.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_that_is_missing_is_named() =>
        Assert.Equal("LearningRate", Assert.Throws<ArgumentNullException>(() => new Sgd { LearningRate = null! }).ParamName);
}
