using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Embeddings and positions as their definitions say, compared with what a network predicts.</summary>
internal static class ReferencePositions
{
    /// <summary>Compares a network that is an [Embedding] named Words of three tokens.</summary>
    public static void CompareEmbedding<TNetwork>()
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double>
    {
        var network = TNetwork.Create(seed: 1, capacity: 1);
        var weights = new NamedWeights(TNetwork.Description, network.Parameters.ToArray());
        double[] Row(int token) => [.. Enumerable.Range(0, 3).Select(n => weights["Words.Weights", token, n])];

        Assert.Equal([.. Row(1), .. Row(0), .. Row(1)], network.Predict([1, 0, 1]).ToArray());
        Assert.Equal([.. new double[3], .. Row(0), .. new double[3]], network.Predict([-1, 0, -1]).ToArray());
    }

    /// <summary>Compares a network of [SinusoidalPositions], once the [LearnedPositions] before it are set to zero.</summary>
    public static void CompareSinusoids<TNetwork>()
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double>
    {
        var network = TNetwork.Create(seed: 1, capacity: 1);
        network.Parameters.Clear();
        var (steps, width) = (TNetwork.Description.Inputs[0].Shape[0], TNetwork.Description.Inputs[0].Shape[1]);
        var predicted = network.Predict(Enumerable.Repeat(0.25, steps * width).ToArray()).ToArray();
        for (var t = 0; t < steps; t++)
        {
            for (var n = 0; n < width; n++)
            {
                var angle = t / Math.Pow(10000, (double)(n - (n % 2)) / width);
                Assert.Equal(0.25 + (n % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle)), predicted[(t * width) + n], 1e-13);
            }
        }
    }
}
