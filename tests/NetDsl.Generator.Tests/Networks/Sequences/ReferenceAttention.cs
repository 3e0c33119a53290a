using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Attention as a textbook writes it, one number after another, compared with what a network predicts.</summary>
internal static class ReferenceAttention
{
    /// <summary>
    /// Compares a network of [Attention] named Heads that reads the input Words, and what an input Present masks: of the first
    /// sample some steps, of the second all.
    /// </summary>
    public static void Compare<TNetwork>(int heads, bool isCausal)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double>
    {
        var network = TNetwork.Create(seed: 5, capacity: 1);
        RandomSamples.DrawParameters(network.Parameters, seed: 6, new WeightRange(-0.8, 0.8));
        var words = TNetwork.Description.Layers.First(layer => layer.Name == "Words").Shape;
        var weights = new NamedWeights(TNetwork.Description, network.Parameters.ToArray());
        var (steps, isMasked) = (words[0], TNetwork.Description.Inputs.Count > 1);
        foreach (var present in (double[][])[[.. Enumerable.Range(0, steps).Select(step => step is 0 or 2 && isMasked ? 0.0 : 1)], new double[steps]])
        {
            var random = new Random(7);
            var x = Enumerable.Range(0, steps).Select(_ => Enumerable.Range(0, words[1]).Select(_ => (2 * random.NextDouble()) - 1).ToArray()).ToArray();
            var seen = isMasked ? present : Enumerable.Repeat(1.0, steps).ToArray();
            var predicted = network.Predict([.. x.SelectMany(row => row), .. isMasked ? seen : []]).ToArray();
            var expected = Attend(weights, x, heads, (i, j) => seen[j] == 1 && (!isCausal || j <= i)).SelectMany(row => row).ToArray();
            Assert.Equal(expected.Length, predicted.Length);
            for (var i = 0; i < expected.Length; i++)
                Assert.Equal(expected[i], predicted[i], 1e-13);
        }
    }

    /// <summary>Checks that a sample that is masked altogether gives the weights a finite gradient, and all but the output's bias none.</summary>
    public static void TrainsNothingWhereAllIsMasked<TNetwork>()
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double>
    {
        var network = TNetwork.Create(seed: 8, capacity: 1);
        var sample = new double[TNetwork.Description.SampleWidth];
        sample.AsSpan(0, TNetwork.Description.Inputs[0].Shape.FlattenedLength).Fill(0.5);
        network.Backpropagate(sample, Enumerable.Repeat(1.0, TNetwork.Description.TargetWidth).ToArray());
        foreach (var parameter in TNetwork.Description.Parameters)
        {
            var gradient = network.Gradients.Slice(parameter.Offset, parameter.Length).ToArray();
            Assert.All(gradient, value => Assert.Equal(parameter.Name == "Heads.OutputBias", value != 0));
            Assert.All(gradient, value => Assert.True(double.IsFinite(value)));
        }
    }

    /// <summary>Checks that scores of which the exponential is infinite give finite predictions and gradients.</summary>
    public static void IsFiniteForLargeScores<TNetwork>()
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double>
    {
        var network = TNetwork.Create(seed: 9, capacity: 1);
        RandomSamples.DrawParameters(network.Parameters, seed: 10, new WeightRange(50, 100));
        RandomSamples.Load<TNetwork, double>(network, 1, seed: 11);
        network.Backpropagate(1);
        Assert.All(network.Prediction(0).ToArray(), value => Assert.True(double.IsFinite(value)));
        Assert.All(network.Gradients.ToArray(), value => Assert.True(double.IsFinite(value)));
    }

    private static double[][] Attend(NamedWeights weights, double[][] x, int heads, Func<int, int, bool> sees)
    {
        var (width, size) = (x[0].Length, x[0].Length / heads);
        var (q, k, v) = (Project(x, "Query"), Project(x, "Key"), Project(x, "Value"));
        var mixed = x.Select(_ => new double[width]).ToArray();
        for (var i = 0; i < x.Length; i++)
        {
            for (var h = 0; h < heads; h++)
            {
                var seen = Enumerable.Range(0, x.Length).Where(j => sees(i, j)).ToList();
                var scores = seen.ConvertAll(j => Enumerable.Range(h * size, size).Sum(d => q[i][d] * k[j][d]) / Math.Sqrt(size));
                var total = scores.Sum(Math.Exp);
                for (var d = h * size; d < (h + 1) * size; d++)
                    mixed[i][d] = seen.Zip(scores, (j, score) => Math.Exp(score) / total * v[j][d]).Sum();
            }
        }

        return Project(mixed, "Output");

        double[][] Project(double[][] rows, string name) => [.. rows.Select(row => Enumerable.Range(0, width)
            .Select(n => row.Select((value, m) => value * weights["Heads." + name, m, n]).Sum() + Bias(name, n))
            .ToArray())];

        double Bias(string name, int n) => weights.Has($"Heads.{name}Bias") ? weights[$"Heads.{name}Bias", n] : 0;
    }
}
