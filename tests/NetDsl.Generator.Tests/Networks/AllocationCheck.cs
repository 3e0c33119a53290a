using System.Numerics;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Sees that a network allocates nothing after it was made: neither to train nor to predict.</summary>
internal static class AllocationCheck
{
    private const int Batch = 3;
    private const int Tries = 5;

    public static void RunSingle<TNetwork>()
        where TNetwork : class, INetwork<TNetwork, float> => Run<TNetwork, float>();

    public static void RunDouble<TNetwork>()
        where TNetwork : class, INetwork<TNetwork, double> => Run<TNetwork, double>();

    private static void Run<TNetwork, T>()
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!Optimisation.IsOn)
            return;
        var network = TNetwork.Create(seed: 1, Batch);
        RandomSamples.Load<TNetwork, T>(network, Batch, seed: 2);
        foreach (var asked in new[] { false, true })
        {
            network.InputGradients = asked;
            Assert.Contains(0, Enumerable.Range(0, Tries).Select(_ => OfAStep<TNetwork, T>(network)));
        }
    }

    private static long OfAStep<TNetwork, T>(TNetwork network)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        network.Backpropagate(Batch);
        network.UpdateStatistics();
        network.Evaluate(Batch);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
