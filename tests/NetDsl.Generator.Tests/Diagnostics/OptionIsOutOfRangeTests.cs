using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class OptionIsOutOfRangeTests
{
    [Theory]
    [InlineData("BatchNorm(Momentum = [|1.5|])", "Momentum", "1.5", "it must be at least 0 and at most 1")]
    [InlineData("BatchNorm(Momentum = [|-0.1|])", "Momentum", "-0.1", "it must be at least 0 and at most 1")]
    [InlineData("LayerNorm(Epsilon = [|0|])", "Epsilon", "0", "it must be greater than 0")]
    [InlineData("L2Normalize(Epsilon = [|double.PositiveInfinity|])", "Epsilon", "Infinity", "it must be a finite number")]
    [InlineData("GaussianNoise([|-1|])", "deviation", "-1", "it must be at least 0")]
    [InlineData("GaussianNoise([|double.NaN|])", "deviation", "NaN", "it must be a finite number")]
    [InlineData("MixtureOfExperts(8, Hidden = [|-3|])", "Hidden", "-3", "it must be at least 0")]
    [InlineData("MixtureOfExperts(8, TopK = [|5|])", "TopK", "5", "it must be at most 4, the number of experts")]
    [InlineData("MixtureOfExperts(8, Experts = 2, TopK = [|3|])", "TopK", "3", "it must be at most 2, the number of experts")]
    public Task At_the_option(string attribute, string option, string value, string fault) => Analysis.ReportsAsync(
        Descriptors.OptionIsOutOfRange,
        $$"""
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [{{attribute}}] public partial Layer Normal { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        $"'Normal' sets {option} to {value}, but {fault}");

    [Fact]
    public Task Without_a_range() => Analysis.ReportsAsync(
        Descriptors.OptionIsOutOfRange,
        """
        [Network]
        public partial class Listener
        {
            [Input(4, 3)] public partial Layer Steps { get; }
            [Lstm(5, ForgetBias = [|double.NaN|])] public partial Layer States { get; }
        }
        """,
        "'States' sets ForgetBias to NaN, but it must be a finite number");

    [Fact]
    public Task Once_where_there_are_no_experts() => Analysis.ReportsAsync(
        Descriptors.SizeIsNotPositive,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [MixtureOfExperts(8, Experts = [|0|], TopK = 3)] public partial Layer Mixed { get; }
        }
        """,
        "'Mixed' has a size that is not positive, Experts is 0; expected a number from 1 on");

    [Fact]
    public Task At_the_ends_of_a_range() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [BatchNorm(Momentum = 0)] public partial Layer Never { get; }
            [BatchNorm(Momentum = 1)] public partial Layer AtOnce { get; }
            [GaussianNoise(0)] public partial Layer Quiet { get; }
            [MixtureOfExperts(8, Experts = 3, TopK = 3)] public partial Layer All { get; }
            [MixtureOfExperts(8, Experts = 1)] public partial Layer Alone { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """);
}
