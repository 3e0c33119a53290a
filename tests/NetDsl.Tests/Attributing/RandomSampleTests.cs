using Xunit;

namespace NetDsl.Tests.Attributing;

/// <summary>Accounts close within their bounds, of networks and samples that are drawn.</summary>
public sealed class RandomSampleTests
{
    private const int Seed = 20260;

    [Fact]
    public void Accounts_close_on_thousands_of_samples()
    {
        var largest = 0.0;
        for (var round = 0; round < 40; round++)
        {
            var net = new Gates(seed: 1).Drawn(Seed + round, 2);
            for (var i = 0; i < 50; i++)
                largest = Math.Max(largest, Check(net.At(Planted.Draw(Seed + 1000 * round + i, 2, -3, 3)), round, i, 2));
        }

        var logic = new Logic(seed: 1).Drawn(Seed, 0.5);
        for (var i = 0; i < 300; i++)
            largest = Math.Max(largest, Check(logic.At(Planted.Draw(Seed + i, Logic.Variables, -2, 2)), 0, i, Logic.Variables));
        TestContext.Current.TestOutputHelper!.WriteLine($"largest residual {largest}");
        Assert.InRange(largest, 1e-18, 1e-10);
    }

    private static double Check(Explanation why, int round, int i, int width)
    {
        var baseline = Planted.Draw(7 * i + round, width, -2, 2);
        AttributionMethod[] methods =
        [
            new Gradient(), new GradientTimesInput(), IntegratedGradients.From(baseline), DeepLift.From(baseline), Shapley.From(baseline),
            LayerwiseRelevance.Epsilon(0.01), LayerwiseRelevance.Gamma(), LayerwiseRelevance.AlphaBeta(),
        ];
        var largest = 0.0;
        foreach (var method in methods)
        {
            var attribution = why.Attribute("F[0]", method);
            Assert.True(attribution.Holds && attribution.Bound < 1e-6, $"seed {Seed}, network {round}, sample {i}\n{attribution}");
            largest = Math.Max(largest, Math.Abs(attribution.Residual));
        }

        return largest;
    }
}
