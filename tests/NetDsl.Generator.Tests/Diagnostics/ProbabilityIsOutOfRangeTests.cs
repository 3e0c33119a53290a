using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class ProbabilityIsOutOfRangeTests
{
    [Theory]
    [InlineData("1.0", "1")]
    [InlineData("-0.1", "-0.1")]
    [InlineData("double.NaN", "NaN")]
    [InlineData("probability: 2", "2")]
    public Task At_the_argument(string argument, string probability)
    {
        var name = argument.IndexOf(' ', StringComparison.Ordinal) + 1;
        return Analysis.ReportsAsync(
            Descriptors.ProbabilityIsOutOfRange,
            $$"""
            [Network]
            public partial class Classifier
            {
                [Input(4)] public partial Layer Features { get; }
                [Dropout({{argument[..name]}}[|{{argument[name..]}}|])] public partial Layer Thinned { get; }
                [Dense(3)] public partial Layer Species { get; }
            }
            """,
            $"'Thinned' drops values with probability {probability}; expected a number from 0 to below 1, such as 0.5");
    }

    [Fact]
    public Task From_nothing_to_nearly_everything_on_the_input_and_at_the_end() => Analysis.IsSilentAsync(
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dropout(0)] public partial Layer First { get; }
            [Dense(3)] public partial Layer Species { get; }
            [Dropout(0.999)] public partial Layer Last { get; }
        }
        """);
}
