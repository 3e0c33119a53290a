using System.Numerics;
using System.Numerics.Tensors;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Compares the three contractions of the dense layers <c>Second</c> (ReLU) and <c>Third</c> (tanh) with plain loops in
/// double, from what lies in memory before each.
/// </summary>
internal static class ContractionCheck
{
    public static void RunSingle<TNetwork>(int batch)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float> => Run<TNetwork, float>(batch, 1e-5);

    public static void RunDouble<TNetwork>(int batch)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double> => Run<TNetwork, double>(batch, 1e-13);

    private static void Run<TNetwork, T>(int batch, double tolerance)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var network = TNetwork.Create(1, batch);
        RandomSamples.Load<TNetwork, T>(network, batch, seed: 2);
        network.Backpropagate(batch);
        var layers = new[] { "First", "Second", "Third" }.Select(name => (Layer<T>)typeof(TNetwork).GetProperty(name)!.GetValue(network)!).ToArray();
        CheckLayer(layers[0], layers[1], z => Math.Max(z, 0), y => y > 0 ? 1 : 0);
        CheckLayer(layers[1], layers[2], Math.Tanh, y => 1 - y * y);

        void CheckLayer(Layer<T> source, Layer<T> layer, Func<double, double> activation, Func<double, double> slope)
        {
            var (x, dx) = (Copy(source.Output), Copy(source.OutputGradient));
            var (y, dy) = (Copy(layer.Output), Copy(layer.OutputGradient));
            var (w, dw) = (Copy<T>(layer.Weights), Copy(layer.Gradient("Weights")));
            var (inputs, units) = (w.GetLength(0), w.GetLength(1));
            var b = new double[units];
            for (var n = 0; n < units; n++)
                b[n] = double.CreateChecked(layer.Bias[n]);

            Compare(y, "y", (s, n) => activation(Sum(inputs, k => x[s, k] * w[k, n]) + b[n]));
            Compare(dx, "∂x", (s, k) => Sum(units, n => dy[s, n] * slope(y[s, n]) * w[k, n]));
            Compare(dw, "∂W", (k, n) => Sum(batch, s => x[s, k] * dy[s, n] * slope(y[s, n])));
        }

        void Compare(double[,] found, string what, Func<int, int, double> expected)
        {
            var scale = found.Cast<double>().Max(Math.Abs);
            // Primes go past every row and column of a tile, and take a share of a large matrix.
            for (var i = 0; i < found.Length; i += found.Length > 50_000 ? 17 : 1)
            {
                var (row, column) = Math.DivRem(i, found.GetLength(1));
                var difference = Math.Abs(found[row, column] - expected(row, column));
                Assert.True(difference <= tolerance * scale, $"{what}[{row},{column}] of batch {batch} is off by {difference / scale:E1}");
            }
        }
    }

    private static double Sum(int count, Func<int, double> term)
    {
        var sum = 0.0;
        for (var i = 0; i < count; i++)
            sum += term(i);
        return sum;
    }

    private static double[,] Copy<T>(ReadOnlyTensorSpan<T> tensor)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var copy = new double[tensor.Lengths[0], tensor.Lengths[1]];
        for (var i = 0; i < copy.GetLength(0); i++)
        {
            for (var j = 0; j < copy.GetLength(1); j++)
                copy[i, j] = double.CreateChecked(tensor[i, j]);
        }

        return copy;
    }
}
