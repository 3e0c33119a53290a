using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Compares the gradients of a network with central differences of its loss: some weights of each tensor one by one, and
/// all of a tensor together along a random direction; and those for the inputs.
/// </summary>
internal static class GradientCheck
{
    private const int Batch = 7;
    private const int WeightsPerTensor = 30;

    /// <summary>Checks weights and inputs for a batch of random samples; through the factors that dropout draws.</summary>
    public static void Run<TNetwork>(int seed, WeightRange weights)
        where TNetwork : class, INetwork<TNetwork, double> => Run<TNetwork>(seed, weights, "");

    /// <summary>The same of the weights whose names begin so, and of the inputs.</summary>
    public static void RunOf<TNetwork>(int seed, WeightRange weights, string name)
        where TNetwork : class, INetwork<TNetwork, double> => Run<TNetwork>(seed, weights, name);

    private static void Run<TNetwork>(int seed, WeightRange weights, string name)
        where TNetwork : class, INetwork<TNetwork, double>
    {
        var network = TNetwork.Create(seed, Batch);
        RandomSamples.DrawParameters<TNetwork, double>(network, seed, weights);
        var (samples, targets) = RandomSamples.Load<TNetwork, double>(network, Batch, seed + 1);
        Assert.True(double.IsFinite(network.Evaluate(Batch)), "The loss is not finite.");
        var (before, plain) = (network.Clone(), network.Clone());
        network.InputGradients = true;
        network.Backpropagate(Batch);

        // Who asks for the derivatives of the inputs changes no bit of the others.
        Load(plain);
        plain.Backpropagate(Batch);
        Assert.Equal(plain.Gradients, network.Gradients);

        // Training has a loss of its own where it draws noise, the same for a clone, or normalises a batch.
        var isAlike = TNetwork.Description.Noise.Count == 0 && TNetwork.Description.Parameters.All(parameter => parameter.IsTrainable);
        var inputs = InputGradients.Of<TNetwork>(network, Batch);
        Compare(network, network.Gradients.ToArray(), seed, Loss, name);
        inputs.Compare(samples, seed, Loss);

        double Loss()
        {
            var again = isAlike ? network : before.Clone();
            network.Parameters.CopyTo(again.Parameters);
            Load(again);
            return isAlike ? again.Evaluate(Batch) : again.Backpropagate(Batch);
        }

        void Load(TNetwork into)
        {
            for (var row = 0; row < Batch; row++)
                into.Load(row, samples[row], targets[row]);
        }
    }

    /// <summary>Checks given gradients against differences of a loss of the network's weights.</summary>
    public static void Compare<TNetwork>(TNetwork network, double[] gradients, int seed, Func<double> loss, string name = "")
        where TNetwork : class, INetwork<TNetwork, double>
    {
        var origin = network.Parameters.ToArray();
        var scale = gradients.Max(Math.Abs);
        Assert.True(double.IsFinite(scale), "A gradient is not finite.");
        foreach (var parameter in TNetwork.Description.Parameters.Where(parameter => parameter.IsTrainable && parameter.Name.StartsWith(name, StringComparison.Ordinal)))
        {
            foreach (var (what, direction) in Directions(parameter, origin.Length, seed))
            {
                var expected = direction.Zip(gradients, (along, gradient) => along * gradient).Sum();
                SlopeCheck.Run($"{what} of {parameter.Name}", expected, scale, Along);
                origin.CopyTo(network.Parameters);

                double Along(double distance)
                {
                    for (var i = 0; i < origin.Length; i++)
                        network.Parameters[i] = origin[i] + distance * direction[i];
                    return loss();
                }
            }
        }
    }

    private static IEnumerable<(string What, double[] Direction)> Directions(ParameterDescription parameter, int count, int seed)
    {
        var asked = Math.Min(parameter.Length, WeightsPerTensor);
        for (var i = 0; i < asked; i++)
        {
            var place = (int)((long)i * parameter.Length / asked);
            var one = new double[count];
            one[parameter.Offset + place] = 1;
            yield return ($"Weight {place}", one);
        }

        var random = new Random(seed);
        var all = new double[count];
        for (var i = 0; i < parameter.Length; i++)
            all[parameter.Offset + i] = (2 * random.NextDouble() - 1) / Math.Sqrt(parameter.Length);
        yield return ("A direction", all);
    }
}
