using NetDsl.Tests.Numerics;
using Xunit;
using static NetDsl.Tests.Networks.Speech;

namespace NetDsl.Tests.Networks;

/// <summary>Noise of channels, of whole samples and of single values: its shape, its size, and when there is none.</summary>
public sealed class NoiseTests
{
    private const int Batch = 2000;

    [Fact]
    public void There_is_none_when_nothing_is_trained()
    {
        var network = Trained(seed: 1);
        network.Evaluate(Batch);
        Assert.Equal(Values(network.Wave.Output), Values(network.Noisy.Output));
        Assert.Equal(Values(network.Normal.Output), Values(network.Kept.Output));
        Assert.Equal(Values(network.Kept.Output), Values(network.Deep.Output));
    }

    [Fact]
    public void A_channel_is_dropped_at_all_steps_or_at_none()
    {
        var network = Trained(seed: 1);
        var factors = Factors(network.Normal, network.Kept).Chunk(4 * 9).ToArray();
        var channels = factors.SelectMany(sample => Enumerable.Range(0, 9).Select(n => Enumerable.Range(0, 4).Select(t => sample[9 * t + n]).Distinct().ToArray())).ToArray();
        Assert.All(channels, ofSteps => Assert.Single(ofSteps));
        Assert.Equal([0f, 2f], channels.Select(ofSteps => ofSteps[0]).Distinct().Order());
        AssertShare(0.5, channels.Count(ofSteps => ofSteps[0] == 0), channels.Length);
    }

    [Fact]
    public void Stochastic_depth_drops_samples_as_a_whole()
    {
        var network = Trained(seed: 1);
        var (before, after) = (Values(network.Kept.Output).Chunk(4 * 9), Values(network.Deep.Output).Chunk(4 * 9));
        var dropped = before.Zip(after).Count(sample =>
        {
            var isDropped = sample.Second.All(value => value == 0);
            Assert.Equal(sample.First.Select(value => isDropped ? 0 : value * 1.25f), sample.Second);
            return isDropped;
        });
        AssertShare(0.2, dropped, Batch);
    }

    [Fact]
    public void Gaussian_noise_is_normal()
    {
        var network = Trained(seed: 1);
        var noise = Values(network.Wave.Output).Zip(Values(network.Noisy.Output), (x, y) => (y - x) / 0.5).ToArray();
        var error = 4 / Math.Sqrt(noise.Length);
        Assert.InRange(noise.Average(), -error, error);
        Assert.InRange(noise.Average(z => z * z), 1 - error * Math.Sqrt(2), 1 + error * Math.Sqrt(2));
        AssertShare(0.6827, noise.Count(z => Math.Abs(z) < 1), noise.Length);
        AssertShare(0.9545, noise.Count(z => Math.Abs(z) < 2), noise.Length);
        Assert.Equal(noise.Length, noise.Distinct().Count(), noise.Length / 100.0);
    }

    [Fact]
    public void The_seed_decides()
    {
        var (network, twin, other) = (Trained(seed: 1), Trained(seed: 1), Trained(seed: 2));
        Assert.Equal(Values(network.Deep.Output), Values(twin.Deep.Output));
        Assert.NotEqual(Values(network.Noisy.Output), Values(other.Noisy.Output));
        var first = Values(network.Noisy.Output);
        network.Backpropagate(Batch);
        Assert.NotEqual(first, Values(network.Noisy.Output));
    }

    [Theory, InlineData(1), InlineData(-7)]
    public void The_masks_of_a_seed_are_the_same_everywhere(int seed)
    {
        const int rows = 50;
        var network = new Speaker(seed, rows);
        for (var step = 0; step < 2; step++)
        {
            network.Backpropagate(Waves(rows), Sounds(rows));

            // Of a step, each sample has twelve normal numbers, of which two come from one of the stream, then nine factors of
            // channels, and one of the whole sample; each kind for all samples before the next.
            var factors = Factors(network.Normal, network.Kept).Chunk(4 * 9).ToArray();
            for (var row = 0; row < rows; row++)
            {
                for (var channel = 0; channel < 9; channel++)
                {
                    var number = PublishedSplitMix64.Number((ulong)seed, (6 + 9 + 1) * rows * step + 6 * rows + 9 * row + channel);
                    Assert.Equal(number < 1UL << 63 ? 0 : 2, factors[row][channel]);
                }
            }
        }
    }

    private static Speaker Trained(int seed)
    {
        var network = new Speaker(seed, Batch);
        network.Backpropagate(Waves(Batch), Sounds(Batch));
        return network;
    }

    private static float[] Factors(Layer before, Layer after) =>
        [.. Values(before.Output).Zip(Values(after.Output), (x, y) => MathF.Round(y / x))];

    /// <summary>Four standard deviations are missed by one of 16,000 seeds.</summary>
    private static void AssertShare(double expected, int found, int count)
    {
        var deviation = Math.Sqrt(count * expected * (1 - expected));
        Assert.InRange(found, count * expected - 4 * deviation, count * expected + 4 * deviation);
    }
}
