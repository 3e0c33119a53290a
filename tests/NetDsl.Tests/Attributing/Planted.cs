using Xunit;

namespace NetDsl.Tests.Attributing;

/// <summary>What tests of attributions ask of networks whose weights they set or draw.</summary>
internal static class Planted
{
    /// <summary>An explanation for a target of 0.</summary>
    public static Explanation At<TNetwork>(this TNetwork network, params float[] sample)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        var target = new float[TNetwork.Description.TargetWidth];
        if (TNetwork.Description.Targets[0].Domain == TargetDomain.Distribution)
            target[0] = 1;
        return network.Explain(sample, target);
    }

    /// <summary>All values, one after another.</summary>
    public static double[] Flat(this Attribution attribution) => [.. attribution.Values.SelectMany(tensor => tensor.Values)];

    /// <summary>Weights that differ from 0 and are the same in each run.</summary>
    public static TNetwork Drawn<TNetwork>(this TNetwork network, int seed, double size)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        var random = new Random(seed);
        foreach (ref var weight in network.Parameters)
            weight = (float)(size * (2 * random.NextDouble() - 1));
        return network;
    }

    /// <summary>Numbers from low to high.</summary>
    public static float[] Draw(int seed, int count, double low = 0, double high = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)(low + (high - low) * random.NextDouble()))];
    }

    /// <summary>Fails where numbers are not the expected ones.</summary>
    public static void Near(double[] expected, double[] found, double tolerance = 1e-12)
    {
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - found[i]) <= tolerance, $"[{string.Join(", ", expected)}] was expected; found [{string.Join(", ", found)}].");
    }
}
