using System.Numerics.Tensors;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Compares the cosines of a network with plain loops: of two vectors, and of the steps of two sequences.</summary>
internal static class CosineCheck
{
    private const int Batch = 4;

    public static void Run<TNetwork>()
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double>
    {
        var network = TNetwork.Create(1, Batch);
        RandomSamples.Load<TNetwork, double>(network, Batch, seed: 2);
        network.Evaluate(Batch);
        Compare("Query", "Key", "Alike", 1e-8);
        Compare("Right", "Steps", "AlikeSteps", 0.01);

        void Compare(string left, string right, string similarity, double epsilon)
        {
            var shape = View(left).Description.Shape;
            var channels = shape[shape.Count - 1];
            var expected = Copy(left).Chunk(channels).Zip(Copy(right).Chunk(channels), (a, b) =>
                Product(a, b) / Math.Sqrt((Product(a, a) + epsilon) * (Product(b, b) + epsilon)));
            Assert.All(Copy(similarity).Zip(expected), pair => Assert.Equal(pair.Second, pair.First, 1e-13));
        }

        Layer<double> View(string name) => (Layer<double>)typeof(TNetwork).GetProperty(name)!.GetValue(network)!;

        double[] Copy(string layer)
        {
            var values = new double[View(layer).Output.FlattenedLength];
            View(layer).Output.FlattenTo(values);
            return values;
        }
    }

    private static double Product(double[] a, double[] b) => a.Zip(b, (left, right) => left * right).Sum();
}
