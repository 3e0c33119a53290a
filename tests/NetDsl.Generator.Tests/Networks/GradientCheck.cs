using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Compares the gradients of a network with central differences of its loss.</summary>
internal static class GradientCheck
{
    private const double Tolerance = 1e-7;

    /// <summary>Checks every weight for a batch of seven random samples.</summary>
    public static void Run<TNetwork>(int seed)
        where TNetwork : class, INetwork<TNetwork, double>
    {
        const int batch = 7;
        var network = TNetwork.Create(seed, batch);
        RandomSamples.DrawParameters(network.Parameters, seed);
        RandomSamples.Load<TNetwork, double>(network, batch, seed + 1);
        Assert.True(double.IsFinite(network.Evaluate(batch)));
        network.Backpropagate(batch);
        var gradients = network.Gradients.ToArray();
        var scale = gradients.Max(Math.Abs);

        for (var i = 0; i < gradients.Length; i++)
        {
            // A step across a kink says nothing; a kink that a smaller step still meets is next to impossible.
            var error = new[] { 1e-3, 1e-4, 1e-5 }.Min(step => Error(network, batch, i, gradients[i], step, scale));
            Assert.True(error < Tolerance, $"Parameter {i} of {Describe<TNetwork>(i)}: gradient {gradients[i]:R}, relative error {error:E2}, seed {seed}");
        }
    }

    /// <summary>The relative error against a central difference of fourth order: (8(f₁ − f₋₁) − (f₂ − f₋₂)) / 12h.</summary>
    private static double Error<TNetwork>(TNetwork network, int batch, int i, double gradient, double step, double scale)
        where TNetwork : class, INetwork<TNetwork, double>
    {
        var weight = network.Parameters[i];
        var difference = (8 * (Loss(1) - Loss(-1)) - (Loss(2) - Loss(-2))) / (12 * step);
        network.Parameters[i] = weight;
        return Math.Abs(difference - gradient) / Math.Max(Math.Max(Math.Abs(gradient), Math.Abs(difference)), 1e-3 * scale + 1e-12);

        double Loss(int steps)
        {
            network.Parameters[i] = weight + steps * step;
            return network.Evaluate(batch);
        }
    }

    private static string Describe<TNetwork>(int i)
        where TNetwork : class, INetwork<TNetwork, double> =>
        TNetwork.Description.Parameters.Last(parameter => parameter.Offset <= i).Name;
}
