using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>What must hold of attention beyond its numbers.</summary>
internal static class AttentionCheck
{
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
}
