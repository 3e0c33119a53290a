using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class OptionIsWrongTests
{
    [Fact]
    public Task A_value_outside_of_its_range() => Analysis.ReportsAsync(
        Descriptors.OptionIsWrong,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Huber(Delta = [|-1.5|])] public partial Loss Error { get; }
        }
        """,
        "'Error' sets Delta to -1.5, but it must be greater than 0");

    [Fact]
    public Task A_value_that_is_not_a_number() => Analysis.ReportsAsync(
        Descriptors.OptionIsWrong,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Huber(Delta = [|double.NaN|])] public partial Loss Error { get; }
        }
        """,
        "'Error' sets Delta to NaN, but it must be a finite number");

    [Fact]
    public Task A_weight_that_is_not_finite() => Analysis.ReportsAsync(
        Descriptors.OptionIsWrong,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy(Weight = [|1 / 0.0|])] public partial Loss Error { get; }
        }
        """,
        "'Error' sets Weight to Infinity, but it must be a finite number");

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-2.5", "-2.5")]
    public Task A_weight_that_is_not_positive(string written, string value) => Analysis.ReportsAsync(
        Descriptors.OptionIsWrong,
        $$"""
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [MeanSquaredError(Weight = [|{{written}}|])] public partial Loss Error { get; }
        }
        """,
        $"'Error' sets Weight to {value}, but it must be greater than 0");

    [Theory]
    [InlineData("bool", "true", "true")]
    [InlineData("string", "\"high\"", "high")]
    [InlineData("double[]", "new[] { 0.5, 0.9 }", "0.5, 0.9")]
    public Task An_option_that_is_not_a_number(string type, string written, string value) => Analysis.ReportsAsync(
        Descriptors.OptionIsWrong,
        $$"""
        public static class Robust
        {
            [Loss] public static float Pinball(float prediction, float target, float quantile = 0.5f) => quantile * (prediction - target);
        }

        [Minimizes(typeof(Robust), nameof(Robust.Pinball))]
        public sealed class PinballAttribute({{type}} quantile) : MinimizeAttribute
        {
            public {{type}} Asked => quantile;
        }

        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Pinball([|{{written}}|])] public partial Loss Error { get; }
        }
        """,
        $"'Error' sets quantile to {value}, but it must be a finite number");

    [Fact]
    public Task An_option_without_a_parameter() => Analysis.ReportsAsync(
        Descriptors.OptionIsWrong,
        """
        public static class Robust
        {
            [Loss] public static float Pinball(float prediction, float target, float quantile = 0.5f) => quantile * (prediction - target);
        }

        [Minimizes(typeof(Robust), nameof(Robust.Pinball))]
        public sealed class PinballAttribute : MinimizeAttribute
        {
            public double Quantile { get; set; }
            public double Margin { get; set; }
        }

        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Pinball(Quantile = 0.9, Margin = [|2|])] public partial Loss Error { get; }
        }
        """,
        "'Error' sets Margin to 2, but the loss 'Pinball' has no parameter 'margin'");

    [Fact]
    public Task Options_and_weights_are_good() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Huber(Delta = 0.5, Weight = 2, From = nameof(Species))] public partial Loss Error { get; }
        }
        """);
}
