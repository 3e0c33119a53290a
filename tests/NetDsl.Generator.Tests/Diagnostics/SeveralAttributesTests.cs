using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class SeveralAttributesTests
{
    [Fact]
    public Task At_the_second_attribute() => Analysis.ReportsAsync(
        Descriptors.SeveralAttributes,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3), [|Dropout(0.5)|]] public partial Layer Species { get; }
        }
        """,
        "'Species' has both [Dense] and [Dropout], but a property is one step: give [Dropout] a property of its own");

    [Fact]
    public Task A_layer_and_a_loss() => Analysis.ReportsAsync(
        Descriptors.SeveralAttributes,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)]
            [[|MeanSquaredError|]]
            public partial Layer Species { get; }
        }
        """,
        "'Species' has both [Dense] and [MeanSquaredError], but a property is one step: give [MeanSquaredError] a property of its own");
}
