using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Recurrent layers as a textbook writes them, one number after another, compared with what a network predicts.</summary>
internal sealed class ReferenceRecurrence(NamedWeights weights, string kind, int units, string source)
{
    private const string Layer = "States.";

    /// <summary>Compares a network whose layer States is recurrent, reads Frames, and is what the network predicts.</summary>
    public static void Compare<TNetwork>(string source)
        where TNetwork : Network<TNetwork, double>, INetwork<TNetwork, double>
    {
        var network = TNetwork.Create(seed: 5, capacity: 1);
        RandomSamples.DrawParameters(network.Parameters, seed: 6, new WeightRange(-0.8, 0.8));
        var description = TNetwork.Description;
        var (frames, states) = (description.Layers.First(layer => layer.Name == "Frames"), description.Layers.First(layer => layer.Name == "States"));
        var (steps, features) = (frames.Shape[0], frames.Shape[1]);
        var isBidirectional = source.Contains("Bidirectional", StringComparison.Ordinal);
        var units = states.Shape[^1] / (isBidirectional ? 2 : 1);
        var reference = new ReferenceRecurrence(new(description, network.Parameters.ToArray()), states.Kind, units, source);

        var random = new Random(7);
        var x = Enumerable.Range(0, steps).Select(_ => Enumerable.Range(0, features).Select(_ => (2 * random.NextDouble()) - 1).ToArray()).ToArray();
        var present = description.SampleWidth == steps * features
            ? Enumerable.Repeat(1.0, steps).ToArray()
            : [.. Enumerable.Range(0, steps).Select(step => step is 0 or 2 || step == steps - 1 ? 0.0 : 1.0)];
        double[] sample = [.. x.SelectMany(row => row), .. description.SampleWidth == steps * features ? [] : present];

        var expected = reference.Run(x, present, isBidirectional);
        var predicted = network.Predict(sample);
        Assert.Equal(expected.Length, predicted.Length);
        for (var i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], predicted[i], 1e-13);
    }

    private double[] Run(double[][] x, double[] present, bool isBidirectional)
    {
        var forward = Pass(x, present, "");
        double[][]? backward = isBidirectional ? [.. Pass([.. x.Reverse()], [.. present.Reverse()], "Backward").Reverse()] : null;
        if (source.Contains("LastOnly", StringComparison.Ordinal))
            return [.. forward[^1], .. backward?[0] ?? []];
        return [.. Enumerable.Range(0, x.Length).SelectMany(t =>
            forward[t].Concat(backward?[t] ?? []).Select(value => present[t] == 0 ? 0 : value))];
    }

    /// <summary>The states after each step.</summary>
    private double[][] Pass(double[][] x, double[] present, string direction)
    {
        var (h, c) = (new double[units], new double[units]);
        return [.. x.Select((row, t) =>
        {
            if (present[t] != 0)
                (h, c) = Step(row, h, c, direction);
            return h;
        })];
    }

    private (double[] H, double[] C) Step(double[] x, double[] h, double[] c, string direction)
    {
        var (nextH, nextC) = (new double[units], new double[units]);
        for (var n = 0; n < units; n++)
        {
            switch (kind)
            {
                case "Rnn":
                    var z = Input(0, n) + State(0, n);
                    nextH[n] = source.Contains("Silu", StringComparison.Ordinal) ? z * Sigmoid(z) : Math.Tanh(z);
                    break;
                case "Gru":
                    var reset = Sigmoid(Input(0, n) + State(0, n));
                    var update = Sigmoid(Input(1, n) + State(1, n));
                    var candidate = Math.Tanh(Input(2, n) + (reset * (State(2, n) + weights[Name("RecurrentBias"), n])));
                    nextH[n] = ((1 - update) * candidate) + (update * h[n]);
                    break;
                default:
                    var bias = source.Contains("ForgetBias = 0.25", StringComparison.Ordinal) ? 0.25 : 1;
                    nextC[n] = (Sigmoid(Input(1, n) + State(1, n) + bias) * c[n])
                        + (Sigmoid(Input(0, n) + State(0, n)) * Math.Tanh(Input(2, n) + State(2, n)));
                    nextH[n] = Sigmoid(Input(3, n) + State(3, n)) * Math.Tanh(nextC[n]);
                    break;
            }
        }

        return (nextH, nextC);

        string Name(string weight) => Layer + direction + weight;
        double Input(int gate, int n) => Weight("Bias", gate, n) + x.Select((value, k) => value * Weight("Weights", k, gate, n)).Sum();
        double State(int gate, int n) => h.Select((value, m) => value * Weight("Recurrent", m, gate, n)).Sum();
        double Weight(string weight, params ReadOnlySpan<int> at) =>
            kind == "Rnn" ? weights[Name(weight), [.. at[..^2], at[^1]]] : weights[Name(weight), at];
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));
}
