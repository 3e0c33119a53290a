using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Compares the gradients of a network with central differences of its loss: some weights of each tensor one by one, and
/// all of a tensor together along a random direction.
/// </summary>
/// <remarks>
/// Where the loss has a kink, such as that of a maximum whose largest terms are nearly equal, the difference across it is no slope.
/// But the weights stand on one side of it, and so do all places of the stencil that looks to that side: the gradient is the slope
/// of one side at least, to the same bound. Where there is no kink, the three stencils agree.
/// </remarks>
internal static class GradientCheck
{
    private const double Tolerance = 1e-7;
    private const int Batch = 7;
    private const int WeightsPerTensor = 30;

    // Standard deviations of the noise of the loss; that of a largest value of a few hundred is over three.
    private const double LargestNoise = 6;

    private static readonly (Stencil Stencil, double Step)[] Differences =
    [
        .. new[] { 1e-3, 1e-4, 1e-5 }.Select(step => (Stencil.Central, step)),
        .. new[] { 1e-4, 1e-5, 1e-6 }.SelectMany(step => new[] { (Stencil.Forward, step), (Stencil.Backward, step) }),
    ];

    /// <summary>Checks the weights for a batch of random samples; through the factors that dropout draws.</summary>
    public static void Run<TNetwork>(int seed, WeightRange weights)
        where TNetwork : class, INetwork<TNetwork, double> => Run<TNetwork>(seed, weights, "");

    /// <summary>The same of the weights whose names begin so.</summary>
    public static void RunOf<TNetwork>(int seed, WeightRange weights, string name)
        where TNetwork : class, INetwork<TNetwork, double> => Run<TNetwork>(seed, weights, name);

    private static void Run<TNetwork>(int seed, WeightRange weights, string name)
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
        Compare(network, network.Gradients.ToArray(), seed, isAlike ? () => network.Evaluate(Batch) : Again, name);

        double Again()
        {
            var again = before.Clone();
            network.Parameters.CopyTo(again.Parameters);
            RandomSamples.Load<TNetwork, double>(again, Batch, seed + 1);
            return again.Backpropagate(Batch);
        }
    }

    /// <summary>Checks given gradients against differences of a loss of the network's weights.</summary>
    public static void Compare<TNetwork>(TNetwork network, double[] gradients, int seed, Func<double> loss, string name = "")
        where TNetwork : class, INetwork<TNetwork, double>
    {
        var origin = network.Parameters.ToArray();
        var scale = gradients.Max(Math.Abs);
        Assert.True(double.IsFinite(scale), "A gradient is not finite.");

        // A loss that happens to be the same number at all places is no more exact than its last bit.
        var lastBit = (Math.BitIncrement(1.0) - 1) * Math.Abs(loss());
        foreach (var parameter in TNetwork.Description.Parameters.Where(parameter => parameter.IsTrainable && parameter.Name.StartsWith(name, StringComparison.Ordinal)))
        {
            foreach (var (what, direction) in Directions(parameter, origin.Length, seed))
            {
                var expected = direction.Zip(gradients, (along, gradient) => along * gradient).Sum();
                var noise = new Lazy<double>(() => Math.Max(lastBit / LargestNoise, RoundingNoise.Of(Loss)));
                var smallest = double.PositiveInfinity;
                foreach (var (stencil, step) in Differences.TakeWhile(_ => smallest >= Tolerance))
                {
                    var difference = stencil.Slope(Loss, step);
                    var error = Error(difference, expected, scale, rounding: 0);
                    if (error >= Tolerance)
                        error = Error(difference, expected, scale, LargestNoise * noise.Value * stencil.Amplification / step);
                    smallest = Math.Min(smallest, error);
                }

                origin.CopyTo(network.Parameters);
                Assert.True(smallest < Tolerance, $"{what} of {parameter.Name}: gradient {expected:R}, relative error {smallest:E2}");

                double Loss(double distance)
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

    /// <summary>The relative error beyond what the rounding of the loss makes of the difference.</summary>
    private static double Error(double difference, double gradient, double scale, double rounding) =>
        Math.Max(0, Math.Abs(difference - gradient) - rounding) / Math.Max(Math.Max(Math.Abs(gradient), Math.Abs(difference)), 1e-3 * scale + 1e-12);
}
