using System.Numerics;
using NetDsl.Specifications;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Compares the loss <c>Tested</c> of the layer <c>Before</c> with plain loops in double.</summary>
internal static class LossCheck
{
    private const int Batch = 5;

    public static void RunSingle<TNetwork>(LossCase loss)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> => Run<TNetwork, float>(loss, 2e-5);

    public static void RunDouble<TNetwork>(LossCase loss)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double> => Run<TNetwork, double>(loss, 1e-12);

    private static void Run<TNetwork, T>(LossCase loss, double tolerance)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int seed = 4;
        var network = TNetwork.Create(seed, Batch);
        RandomSamples.DrawParameters<TNetwork, T>(network, seed, new(-0.6, 0.6));
        RandomSamples.Load<TNetwork, T>(network, Batch, seed);
        var total = double.CreateChecked(network.Evaluate(Batch));

        var tested = (Loss<T>)typeof(TNetwork).GetProperty(ReferenceCase.Tested)!.GetValue(network)!;
        var expected = loss.Expected(
            ReferenceReading.Of<TNetwork, T>(network, loss, Batch, isTraining: false, weights: "Before"),
            tested.Description.Target is null ? [] : Elements.Of<T>(tested.Targets));
        var found = Elements.Of<T>(tested.Values);
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < expected.Length; i++)
            Elements.AssertNear(expected[i], found[i], tolerance, $"[{loss.Loss}] of sample {i}");

        var mean = tested.Description.Weight * (tested.Description.Counting is null ? expected.Average() : Mean(expected, Elements.Of<T>(tested.Targets)));
        Elements.AssertNear(mean, total, tolerance, $"[{loss.Loss}] of the batch");
    }

    /// <summary>The mean over all positions that have a class, of sums over those of each sample.</summary>
    private static double Mean(double[] sums, double[] classes) => sums.Sum() / classes.Count(number => number >= 0);
}
