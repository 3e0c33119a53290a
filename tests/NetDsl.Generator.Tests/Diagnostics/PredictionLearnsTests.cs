using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class PredictionLearnsTests
{
    [Theory]
    [InlineData("nameof(Steep)", "Steep", "steepness")]
    [InlineData("\"Steep\"", "Steep", "steepness")]
    [InlineData("Snake", "Snake", "frequency")]
    public Task Of_a_loss(string prediction, string activation, string parameter) => Analysis.ReportsAsync(
        Descriptors.PredictionLearns,
        $$"""
        public static class Bounded
        {
            [Activation]
            public static float Steep(float x, float shift = 1, [Parameter(1)] float steepness = 0) => MathF.Tanh(steepness * x + shift);

            [Loss(Prediction = [|{{prediction}}|])]
            public static float Error(float prediction, float target) => (prediction - target) * (prediction - target);
        }
        """,
        $"'Error' predicts with '{activation}', whose parameter '{parameter}' is learned; but no loss depends on what is made of its "
            + $"predictions, so '{parameter}' would stay as it starts: give '{activation}' to the layer that is judged, or choose an "
            + "activation that learns nothing");

    [Fact]
    public async Task Of_a_loss_that_a_network_uses_once_and_at_the_loss()
    {
        var compilation = TestCompilation.Create(
            """
            [Network]
            public partial class Steering
            {
                [Input(8)] public partial Layer Sensors { get; }
                [Dense(1)] public partial Layer Angle { get; }
                [Minimize(nameof(Far))] public partial Loss Error { get; }

                [Loss(Prediction = Prelu)] static float Far(float prediction, float target) => MathF.Abs(prediction - target);
            }
            """);
        Assert.Equal(Descriptors.PredictionLearns.Id, Assert.Single(await Analysis.RunAsync(compilation)).Id);
    }

    [Fact]
    public Task Not_of_one_that_learns_nothing() => Analysis.IsSilentAsync(
        """
        public static class Bounded
        {
            [Loss(Prediction = Tanh)]
            public static float Error(float prediction, float target) => (prediction - target) * (prediction - target);
        }
        """);
}
