using Xunit;

namespace NetDsl.Generator.Tests.Binding;

/// <summary>What must hold of networks of <see cref="OddNetworkTests"/> when they run.</summary>
internal static class OddNetworkChecks
{
    public static void LossAtTargetTwoIs32<TNetwork>()
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> =>
        Assert.Equal(32, TNetwork.Create(1, 1).Evaluate([1, 1], [2]));

    public static void AddsAndTrainsNothing<TNetwork>()
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double>
    {
        var network = TNetwork.Create(1, 2);
        double[] sample = [.. Enumerable.Range(0, 18).Select(i => (double)i)];
        double[] sum = [.. Enumerable.Range(0, 9).Select(i => 2.0 * i + 9)];
        Assert.Equal(sum, network.Predict(sample).ToArray());
        Assert.Equal(0, network.Backpropagate(sample, sum));
        Assert.Equal(0, network.Parameters.Length);
        Assert.Equal(0, network.Gradients.Length);
    }
}
