using System.Numerics;
using System.Numerics.Tensors;
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
            var tested = View("Tested");
            var found = Copy(tested.Output);
            var expected = layer.Expected(new(
                Copy(View("Before").Output), layer.Source, Batch, isTraining, name => Copy<T>(tested.Parameter(name))));
            Assert.Equal(expected.Length, Batch * tested.Description.Shape.FlattenedLength);
            for (var i = 0; i < expected.Length; i++)
            {
                Assert.True(
                    Math.Abs(found[i] - expected[i]) <= tolerance * (1 + Math.Abs(expected[i])),
                    $"[{layer.Layer}] {(isTraining ? "in training, " : "")}element {i}: {found[i]}, expected {expected[i]}");
            }
        }

        Layer<T> View(string name) => (Layer<T>)typeof(TNetwork).GetProperty(name)!.GetValue(network)!;
    }

    private static double[] Copy<T>(ReadOnlyTensorSpan<T> tensor)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = new T[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return [.. values.Select(double.CreateChecked)];
    }
}
