using System.Numerics;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Compares what the layer <c>Tested</c> computed of the layer <c>Before</c> with plain loops in double.</summary>
internal static class LayerCheck
{
    private const int Batch = 5;

    public static void RunSingle<TNetwork>(LayerCase layer)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> => Run<TNetwork, float>(layer, 2e-5);

    public static void RunDouble<TNetwork>(LayerCase layer)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double> => Run<TNetwork, double>(layer, 1e-12);

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
        Compare(isTraining: true);

        void Compare(bool isTraining)
        {
            var when = isTraining ? "in training, " : "";
            var (before, tested) = (View("Before"), View("Tested"));
            var found = Elements.Of<T>(tested.Output);
            var expected = layer.Expected(new(
                Elements.Of<T>(before.Output), layer.Source, Batch, isTraining, name => Elements.Of<T>(tested.Parameter(name))));
            Assert.Equal(expected.Length, Batch * tested.Description.Shape.FlattenedLength);
            for (var i = 0; i < expected.Length; i++)
                Elements.AssertNear(expected[i], found[i], tolerance, $"[{layer.Layer}] {when}element {i}");
        }

        Layer<T> View(string name) => (Layer<T>)typeof(TNetwork).GetProperty(name)!.GetValue(network)!;
    }
}
