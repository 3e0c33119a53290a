using System.Numerics;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Compares what the layer <c>Tested</c> computed of the layer <c>Image</c> with plain loops in double.</summary>
internal static class GridCheck
{
    private const int Batch = 3;

    public static void RunSingle<TNetwork>(GridCase layer)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> => Run<TNetwork, float>(layer, 1e-5);

    public static void RunDouble<TNetwork>(GridCase layer)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double> => Run<TNetwork, double>(layer, 1e-13);

    private static void Run<TNetwork, T>(GridCase layer, double tolerance)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int seed = 3;
        var network = TNetwork.Create(seed, Batch);
        RandomSamples.DrawParameters(network.Parameters, seed, new(-0.6, 0.6));
        RandomSamples.Load<TNetwork, T>(network, Batch, seed);
        network.Evaluate(Batch);

        var (image, tested) = (View("Image"), View("Tested"));
        var (x, y) = (Elements.Of<T>(image.Output), Elements.Of<T>(tested.Output));
        var (w, b) = (Parameter("Weights"), Parameter("Bias"));
        var width = x.Length / Batch;
        for (var row = 0; row < Batch; row++)
        {
            var expected = layer.Expected(layer.Source(x[(row * width)..((row + 1) * width)]), w, b);
            Assert.Equal(expected.Values.Length, tested.Description.Shape.FlattenedLength);
            for (var i = 0; i < expected.Values.Length; i++)
            {
                var found = y[row * expected.Values.Length + i];
                Elements.AssertNear(expected.Values[i], found, tolerance, $"[{layer.Layer}] element {i}");
            }
        }

        Layer<T> View(string name) => (Layer<T>)typeof(TNetwork).GetProperty(name)!.GetValue(network)!;

        double[] Parameter(string name) =>
            TNetwork.Description.Parameters.Any(parameter => parameter.Name == $"Tested.{name}")
                ? Elements.Of<T>(tested.Parameter(name))
                : [];
    }
}
