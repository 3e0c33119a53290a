using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>What must hold of a LeNet-5 beyond its gradients.</summary>
internal static class LeNetCheck
{
    private const int Side = 28;

    public static void CountWeights<TNetwork>()
        where TNetwork : class, INetwork<TNetwork, float>
    {
        // Edges, parts, and the three layers that read everything.
        const int expected = (25 + 1) * 6 + (25 * 6 + 1) * 16 + (5 * 5 * 16 + 1) * 120 + (120 + 1) * 84 + (84 + 1) * 10;
        Assert.Equal(61706, expected);
        Assert.Equal(expected, TNetwork.Description.ParameterCount);
    }

    public static void Learn<TNetwork>()
        where TNetwork : class, INetwork<TNetwork, float>
    {
        const int batch = 32;
        var random = new Random(7);
        var network = TNetwork.Create(seed: 1, batch);
        var optimizer = new Adam(0.002);
        var losses = new List<float>();
        for (var step = 0; step < 60; step++)
        {
            for (var row = 0; row < batch; row++)
            {
                var direction = random.Next(2);
                var target = new float[10];
                target[direction] = 1;
                network.Load(row, Stripes(random, isDown: direction == 0), target);
            }

            losses.Add(network.Backpropagate(batch));
            optimizer.Step(network.Parameters, network.Gradients);
        }

        Assert.True(losses[0] > 1.5f, $"Before training, ten classes cost about ln 10 = 2.3; found {losses[0]}.");
        Assert.True(losses.TakeLast(5).Average() < 0.1f, $"After 60 steps the loss is {losses[^1]}.");
    }

    /// <summary>Stripes of random width and place, with noise.</summary>
    private static float[] Stripes(Random random, bool isDown)
    {
        var (phase, width) = (random.NextDouble() * Math.Tau, 2 + 3 * random.NextDouble());
        return
        [
            .. Enumerable.Range(0, Side * Side)
                .Select(place => isDown ? place % Side : place / Side)
                .Select(along => (float)(Math.Sin(phase + along / width * Math.PI) + 0.3 * (random.NextDouble() - 0.5))),
        ];
    }
}
