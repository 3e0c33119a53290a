using NetDsl.Samples.Shakespeare.Writing;
using Xunit;

namespace NetDsl.Samples.Tests.Shakespeare;

public sealed class TokenSamplerTests
{
    private const int Draws = 20_000;
    private static readonly float[] Probabilities = [0.1f, 0.4f, 0, 0.2f, 0.3f];

    [Theory]
    [InlineData(1, 5, 0.1, 0.4, 0.0, 0.2, 0.3)]
    [InlineData(0.5, 5, 1 / 30.0, 16 / 30.0, 0.0, 4 / 30.0, 9 / 30.0)]
    [InlineData(1, 2, 0.0, 4 / 7.0, 0.0, 0.0, 3 / 7.0)]
    [InlineData(1, 1, 0.0, 1.0, 0.0, 0.0, 0.0)]
    public void Tokens_come_as_often_as_temperature_and_top_k_say(double temperature, int topK, params double[] shares)
    {
        var sampler = new TokenSampler(temperature, topK, seed: 5);
        var counts = new int[Probabilities.Length];
        for (var i = 0; i < Draws; i++)
            counts[sampler.Draw(Probabilities)]++;

        // Four standard deviations of a share.
        for (var token = 0; token < counts.Length; token++)
        {
            var tolerance = 4 * Math.Sqrt(shares[token] * (1 - shares[token]) / Draws);
            Assert.Equal(shares[token], counts[token] / (double)Draws, tolerance);
        }
    }

    [Fact]
    public void The_same_seed_draws_the_same_tokens() => Assert.Equal(Draw(seed: 3), Draw(seed: 3));

    private static int[] Draw(int seed)
    {
        var sampler = new TokenSampler(1, 5, seed);
        return [.. Enumerable.Range(0, 50).Select(_ => sampler.Draw(Probabilities))];
    }
}
