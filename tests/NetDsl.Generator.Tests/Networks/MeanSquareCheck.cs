using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Measures the mean square of what a network predicts for random numbers, over several draws of its weights.</summary>
internal static class MeanSquareCheck
{
    private const int Draws = 8, Batch = 8;

    public static void Run<TNetwork>()
        where TNetwork : class, INetwork<TNetwork, float>
    {
        var random = new Random(5);
        var sum = 0.0;
        for (var seed = 0; seed < Draws; seed++)
        {
            var network = TNetwork.Create(seed, Batch);
            for (var row = 0; row < Batch; row++)
                network.Load(row, [.. Enumerable.Range(0, TNetwork.Description.SampleWidth).Select(_ => Normal(random))]);
            network.Forward(Batch);
            for (var row = 0; row < Batch; row++)
                sum += network.Prediction(row).ToArray().Average(y => (double)y * y);
        }

        Assert.InRange(sum / (Draws * Batch), 0.6, 1.7);
    }

    private static float Normal(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}
