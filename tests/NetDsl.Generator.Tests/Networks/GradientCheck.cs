using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Compares the gradients of a network with central differences of its loss: some weights of each tensor one by one, and
/// all of a tensor together along a random direction.
/// </summary>
internal static class GradientCheck
{
    private const double Tolerance = 1e-7;
    private const int Batch = 7;
    private const int WeightsPerTensor = 30;

    private static readonly double[] Steps = [1e-3, 1e-4, 1e-5];

    /// <summary>Checks the weights for a batch of random samples; through the factors that dropout draws.</summary>
    public static void Run<TNetwork>(int seed, WeightRange weights)
        where TNetwork : class, INetwork<TNetwork, double>
    {
        var network = TNetwork.Create(seed, Batch);
        RandomSamples.DrawParameters<TNetwork, double>(network, seed, weights);
        RandomSamples.Load<TNetwork, double>(network, Batch, seed + 1);
        Assert.True(double.IsFinite(network.Evaluate(Batch)), "The loss is not finite.");
        var before = network.Clone();
        network.Backpropagate(Batch);

        // Training has a loss of its own where it draws noise, the same for a clone, or normalises a batch.
        var isAlike = TNetwork.Description.Noise.Count == 0 && TNetwork.Description.Parameters.All(parameter => parameter.IsTrainable);
        Compare(network, network.Gradients.ToArray(), seed, isAlike ? () => network.Evaluate(Batch) : Again);

        double Again()
        {
            var again = before.Clone();
            network.Parameters.CopyTo(again.Parameters);
            RandomSamples.Load<TNetwork, double>(again, Batch, seed + 1);
            return again.Backpropagate(Batch);
        }
    }

    /// <summary>Checks given gradients against differences of a loss of the network's weights.</summary>
    public static void Compare<TNetwork>(TNetwork network, double[] gradients, int seed, Func<double> loss)
        where TNetwork : class, INetwork<TNetwork, double>
    {
        var origin = network.Parameters.ToArray();
        var scale = gradients.Max(Math.Abs);
        Assert.True(double.IsFinite(scale), "A gradient is not finite.");
        var rounding = (Math.BitIncrement(1.0) - 1) * Math.Abs(loss());
        foreach (var parameter in TNetwork.Description.Parameters.Where(parameter => parameter.IsTrainable))
        {
            foreach (var (what, direction) in Directions(parameter, origin.Length, seed))
            {
                var expected = direction.Zip(gradients, (along, gradient) => along * gradient).Sum();

                // A step across a kink says nothing; a kink that a smaller step still meets is next to impossible.
                var smallest = double.PositiveInfinity;
                foreach (var step in Steps.TakeWhile(_ => smallest >= Tolerance))
                    smallest = Math.Min(smallest, Error(Difference(direction, step), expected, scale, rounding / step));
                Assert.True(smallest < Tolerance, $"{what} of {parameter.Name}: gradient {expected:R}, relative error {smallest:E2}");
            }
        }

        // The difference of fourth order: (8(f₁ − f₋₁) − (f₂ − f₋₂)) / 12h.
        double Difference(double[] direction, double step)
        {
            var difference = (8 * (Loss(1) - Loss(-1)) - (Loss(2) - Loss(-2))) / (12 * step);
            origin.CopyTo(network.Parameters);
            return difference;

            double Loss(int steps)
            {
                for (var i = 0; i < origin.Length; i++)
                    network.Parameters[i] = origin[i] + steps * step * direction[i];
                return loss();
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

    /// <summary>The relative error beyond what the rounding of the loss makes of the difference.</summary>
    private static double Error(double difference, double gradient, double scale, double rounding) =>
        Math.Max(0, Math.Abs(difference - gradient) - rounding) / Math.Max(Math.Max(Math.Abs(gradient), Math.Abs(difference)), 1e-3 * scale + 1e-12);
}
