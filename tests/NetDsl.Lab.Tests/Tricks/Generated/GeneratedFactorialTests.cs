using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>A design whose networks the generator wrote, in an experiment.</summary>
public sealed class GeneratedFactorialTests
{
    [Fact]
    public void Each_of_its_networks_has_the_layers_of_its_tricks()
    {
        var design = DesignOf<PointTricks>();
        Assert.Equal(["dropout", "normalised", "smooth"], design.Tricks);
        for (var cell = 0; cell < design.Cells.Count; cell++)
        {
            var layers = design.Cells[cell].Description.Layers.Select(layer => layer.Name).ToList();
            Assert.Equal((cell & 1) != 0, layers.Contains("Thinned"));
            Assert.Equal((cell & 2) != 0, layers.Contains("Normed"));
        }
    }

    [Fact]
    public void Each_combination_trains_and_replays()
    {
        TrainAndReplay<PointTricks.ThinPointsNormedPoints>();
        TrainAndReplay<PointTricks.ThinPointsSmoothPoints>();
        TrainAndReplay<PointTricks.NormedPointsSmoothPoints>();
        TrainAndReplay<PointTricks.ThinPointsNormedPointsSmoothPoints>();
    }

    [Fact]
    public void An_experiment_tells_an_effect_of_each_trick()
    {
        var report = Experiment.Of<PointTricks>()
            .Claims(Measure.Accuracy, Direction.Higher, worth: 0.01)
            .On("points", seed => new(Points(seed, 64), Points(seed + 1000, 64)))
            .Trains(() => new Adam(0.01), new() { Epochs = 3 })
            .PairedSeeds(2)
            .Run(cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(["dropout", "normalised", "smooth"], trick => Assert.Equal(trick, report[trick].Trick));
    }

    private static void TrainAndReplay<TNetwork>()
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        var (network, points) = (TNetwork.Create(1, 16), Points(1, 128));
        var before = Evaluation.MeanLoss(network, points);
        network.Fit(points, new Adam(0.01), new() { Epochs = 20, BatchSize = 16, OnWarning = null }, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(Evaluation.MeanLoss(network, points) < before);
        Assert.True(network.Explain(points.Sample(0), points.Target(0)).Verify().Holds);
    }

    private static FactorialDesign DesignOf<TFactorial>()
        where TFactorial : IFactorial => TFactorial.Design;

    private static Dataset<float> Points(int seed, int count)
    {
        var random = new Random(seed);
        var (points, sides) = (new float[2 * count], new int[count]);
        for (var i = 0; i < count; i++)
        {
            (points[2 * i], points[2 * i + 1]) = (random.NextSingle() * 2 - 1, random.NextSingle() * 2 - 1);
            sides[i] = points[2 * i] * points[2 * i] + points[2 * i + 1] * points[2 * i + 1] < 0.6f ? 1 : 0;
        }

        return Dataset.Classification<float>(points, 2, sides, 2);
    }
}
