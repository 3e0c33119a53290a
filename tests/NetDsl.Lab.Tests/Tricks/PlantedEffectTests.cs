using MathNet.Numerics.Distributions;
using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>
/// A known harm is planted in the training of a real network, and is found as often as the power says; where nothing is planted, seldom anything is
/// found. What the harm does to one pair is known from pairs of other seeds.
/// </summary>
public sealed class PlantedEffectTests(ITestOutputHelper output)
{
    private const int Repeats = 20;
    private const int Pairs = 8;
    private const int PilotPairs = 400;
    private const int FirstOfPilot = 100_000;

    // How often at most a test of a right program fails.
    private const double Chance = 0.005;

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.2)]
    [InlineData(0.35)]
    public void Wrong_labels_are_found_to_harm_as_often_as_the_power_says(double share)
    {
        var (mean, deviation) = Pilot(share);
        var power = PairedPower.Of(Pairs, mean, deviation);
        var found = Enumerable.Range(0, Repeats).Select(repeat => Noisy(share, Pairs, 1 + repeat * Pairs).Reported()["wrong labels"].Verdict).ToList();
        var harms = found.Count(verdict => verdict == Verdict.Harms);

        // The pilot knows mean and deviation to two standard errors of the mean.
        var error = 2 * deviation / Math.Sqrt(PilotPairs);
        double[] powers = [PairedPower.Of(Pairs, mean - error, deviation), PairedPower.Of(Pairs, mean + error, deviation)];
        var (least, most) = (Quantile(Chance, powers.Min()), Quantile(1 - Chance, powers.Max()));
        output.WriteLine($"{share:P0} wrong: mean {mean:F4}, deviation {deviation:F4}, power {power:F3}; {harms} of {Repeats} found, {least} to {most} expected");
        Assert.InRange(harms, least, most);
        Assert.DoesNotContain(Verdict.Works, found);
    }

    [Fact]
    public void Another_seed_is_seldom_found_to_do_anything()
    {
        var found = Enumerable.Range(0, Repeats)
            .Select(repeat => Noisy(share: 0.1, Pairs, 50_000 + repeat * Pairs).WithControls().Reported().Experiments[0].Controls)
            .Sum(controls => controls.Count(control => !control.Passes));

        // Of two controls each: other seeds, and labels that are permuted.
        var most = Quantile(1 - Chance, 0.05, 2 * Repeats);
        output.WriteLine($"{found} of {2 * Repeats} found, at most {most} expected");
        Assert.InRange(found, 0, most);
    }

    private static (double Mean, double Deviation) Pilot(double share)
    {
        var differences = Noisy(share, PilotPairs, FirstOfPilot).Reported()["wrong labels"].Evidence!.Differences;
        var mean = differences.Average();
        return (mean, Math.Sqrt(differences.Sum(difference => (difference - mean) * (difference - mean)) / (differences.Count - 1)));
    }

    private static Experiment Noisy(double share, int pairs, int first) => Experiment.OfNetwork<Moons>()
        .Trick("wrong labels", data: (split, seed) => split with { Train = Mislabelled(split.Train, share, seed) })
        .Claims(Measure.Accuracy, Direction.Higher, worth: 1e-6)
        .On("moons", Moons.Data)
        .Trains(() => new Adam(0.01), Moons.Options)
        .PairedSeeds(pairs, first);

    private static Dataset<float> Mislabelled(Dataset<float> data, double share, int seed)
    {
        var random = new Random(seed);
        var (samples, labels) = (new List<float>(), new List<int>());
        for (var row = 0; row < data.Count; row++)
        {
            samples.AddRange(data.Sample(row));
            var label = data.Target(row).IndexOf(1f);
            labels.Add(random.NextDouble() < share ? 1 - label : label);
        }

        return Dataset.Classification<float>(samples.ToArray(), data.SampleWidth, labels.ToArray(), 2);
    }

    /// <summary>The least number of hits below which a share of all experiments lies.</summary>
    private static int Quantile(double share, double probability, int repeats = Repeats)
    {
        var hits = 0;
        while (Binomial.CDF(probability, repeats, hits) < share)
            hits++;
        return hits;
    }
}
