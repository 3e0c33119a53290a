using System.Numerics;
using NetDsl.Specifications;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Compares what the layer <c>Tested</c> computed of the layer <c>Before</c> with plain loops in double.</summary>
internal static class LayerCheck
{
    private const int Batch = 5;

    public static void RunSingle<TNetwork>(LayerCase layer)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> => Run<TNetwork, float>(layer, 1e-5);

    public static void RunDouble<TNetwork>(LayerCase layer)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double> => Run<TNetwork, double>(layer, 1e-13);

    private static void Run<TNetwork, T>(LayerCase layer, double tolerance)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int seed = 3;
        var network = TNetwork.Create(seed, Batch);
        RandomSamples.DrawParameters<TNetwork, T>(network, seed, new(-0.6, 0.6));
        RandomSamples.Load<TNetwork, T>(network, Batch, seed);
        network.Evaluate(Batch);
        Compare(isTraining: false);
        network.Backpropagate(Batch);
        if (!layer.DrawsNoise)
            Compare(isTraining: true);

        void Compare(bool isTraining)
        {
            var tested = ReferenceReading.Layer<TNetwork, T>(network, ReferenceCase.Tested);
            var found = Elements.Of<T>(tested.Output);
            var expected = layer.Expected(ReferenceReading.Of<TNetwork, T>(network, layer, Batch, isTraining, ReferenceCase.Tested));
            Assert.Equal(expected.Length, Batch * tested.Description.Shape.FlattenedLength);
            for (var i = 0; i < expected.Length; i++)
                Elements.AssertNear(expected[i], found[i], tolerance, $"[{layer.Layer}] {(isTraining ? "in training, " : "")}element {i}");
        }
    }
}
