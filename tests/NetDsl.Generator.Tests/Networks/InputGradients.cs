using System.Numerics.Tensors;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>What a network says of the derivatives of its loss for its inputs: a number for each value of each sample.</summary>
/// <param name="Values">The derivatives, sample by sample; of an input that has none, 0.</param>
/// <param name="Inputs">
/// Of each input that has derivatives its name, where it begins in a sample, and its length; not of tokens, which cannot be moved a little.
/// </param>
internal sealed record InputGradients(double[][] Values, IReadOnlyList<(string Name, int Start, int Length)> Inputs)
{
    private const int ValuesPerInput = 6;

    /// <summary>Reads them after a training pass that was asked for them; of an input that has none, sees that asking says so.</summary>
    public static InputGradients Of<TNetwork>(TNetwork network, int batch)
        where TNetwork : class, INetwork<TNetwork, double>
    {
        var values = Enumerable.Range(0, batch).Select(_ => new double[TNetwork.Description.SampleWidth]).ToArray();
        var inputs = new List<(string Name, int Start, int Length)>();
        var start = 0;
        foreach (var input in TNetwork.Description.Layers.Where(layer => layer.Kind == "Input"))
        {
            var layer = (Layer<double>)typeof(TNetwork).GetProperty(input.Name)!.GetValue(network)!;
            var length = input.Shape.FlattenedLength;
            if (input.Derivative == OutputDerivative.OnRequest)
            {
                var flat = new double[batch * length];
                layer.OutputGradient.FlattenTo(flat);
                for (var row = 0; row < batch; row++)
                    flat.AsSpan(row * length, length).CopyTo(values[row].AsSpan(start));
                if (!TNetwork.Description.Layers.Any(reader => reader.Kind == "Embedding" && reader.Sources.Contains(input.Name)))
                    inputs.Add((input.Name, start, length));
            }
            else
            {
                Assert.Throws<InvalidOperationException>(() => { _ = layer.OutputGradient; });
            }

            start += length;
        }

        return new InputGradients(values, inputs);
    }

    /// <summary>Compares some of them, and all of an input together, with differences of a loss of the samples.</summary>
    public void Compare(double[][] samples, int seed, Func<double> loss)
    {
        var random = new Random(seed);
        var scale = Values.Max(row => row.Select(Math.Abs).DefaultIfEmpty().Max());
        foreach (var (name, start, length) in Inputs)
        {
            for (var i = 0; i < ValuesPerInput; i++)
            {
                var (row, place) = (random.Next(samples.Length), start + random.Next(length));
                Compare($"Value {place - start} of {name} in row {row}", (at, value) => (at == row && value == place) ? 1 : 0);
            }

            var all = samples.Select(_ => Enumerable.Range(0, length).Select(_ => (2 * random.NextDouble() - 1) / Math.Sqrt(length)).ToArray()).ToArray();
            Compare($"A direction of {name}", (row, value) => value >= start && value < start + length ? all[row][value - start] : 0);
        }

        void Compare(string what, Func<int, int, double> direction)
        {
            var expected = Values.Select((row, i) => row.Select((gradient, value) => gradient * direction(i, value)).Sum()).Sum();
            var origin = samples.Select(row => row.ToArray()).ToArray();
            SlopeCheck.Run(what, expected, scale, Along);
            Along(0);

            double Along(double distance)
            {
                for (var row = 0; row < samples.Length; row++)
                {
                    for (var value = 0; value < samples[row].Length; value++)
                        samples[row][value] = origin[row][value] + distance * direction(row, value);
                }

                return loss();
            }
        }
    }
}
