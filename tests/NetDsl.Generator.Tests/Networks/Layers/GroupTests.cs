using Xunit;
using static NetDsl.Generator.Tests.PlainDense;

namespace NetDsl.Generator.Tests;

/// <summary>Dense layers of other forms, gates, choices and comparisons, at sizes with and without vectors.</summary>
public sealed class GroupTests
{
    private static readonly LayerSuite Layers = Declare();

    public static TheoryData<string> Names => Layers.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Layers.Check(name);

    private static LayerSuite Declare()
    {
        var layers = new LayerSuite();
        AddDense(layers);
        AddMaxout(layers);
        AddMixtures(layers);
        AddGates(layers);
        return layers;
    }

    private static void AddDense(LayerSuite layers)
    {
        foreach (var (shape, units) in new[] { ([4, 5], 3), ([6, 16], 17), ([2, 3, 8], 16), (new[] { 3, 3, 9 }, 1) })
        {
            layers.Add($"DensePerStepOf{string.Join("By", shape)}To{units}", $"Dense({units}, PerStep = true, Activation = Tanh)", shape, x =>
                x.PerPosition(one => Multiply(one, x.Parameter("Weights"), x.Parameter("Bias")).Select(Math.Tanh)));
        }

        foreach (var (shape, units, groups) in new[] { ([6], 9, 3), ([16], 32, 2), ([2, 4], 4, 8 / 2), (new[] { 8 }, 8, 8) })
        {
            layers.Add($"DenseOf{string.Join("By", shape)}To{units}In{groups}", $"Dense({units}, Groups = {groups}, Activation = Tanh)", shape, x =>
                x.PerSample(one => MultiplyGroups(one, x.Parameter("Weights"), x.Parameter("Bias"), groups).Select(Math.Tanh)));
        }

        layers.Add("DensePerStepInGroups", "Dense(32, PerStep = true, Groups = 2)", [3, 2, 16], x =>
            x.PerPosition(one => MultiplyGroups(one, x.Parameter("Weights"), x.Parameter("Bias"), 2)));
        layers.Add("DensePerStepWithoutBias", "Dense(8, PerStep = true, Bias = false)", [5, 3], x =>
            x.PerPosition(one => Multiply(one, x.Parameter("Weights"))));
    }

    private static void AddMaxout(LayerSuite layers)
    {
        foreach (var (shape, units, pieces) in new[] { ([5], 3, 2), ([7], 16, 3), ([2, 4], 9, 2), (new[] { 4 }, 1, 5) })
        {
            layers.Add($"MaxoutOf{string.Join("By", shape)}To{units}From{pieces}", $"Maxout({units}, Pieces = {pieces})", shape, x => x.PerSample(one =>
            {
                var z = Multiply(one, x.Parameter("Weights"), x.Parameter("Bias"));
                return Enumerable.Range(0, units).Select(n => Enumerable.Range(0, pieces).Max(p => z[p * units + n]));
            }));
        }

        layers.Add("MaxoutWithoutBias", "Maxout(8, Bias = false)", [6], x => x.PerSample(one =>
        {
            var z = Multiply(one, x.Parameter("Weights"));
            return Enumerable.Range(0, 8).Select(n => Math.Max(z[n], z[8 + n]));
        }));
    }

    private static void AddMixtures(LayerSuite layers)
    {
        layers.Add("Mixture", "MixtureOfExperts(3)", [5], x => x.PerSample(one => Mix(x, one, 4, 2, 0, z => z)));
        layers.Add("MixtureOfOneOfMany", "MixtureOfExperts(9, Experts = 9, TopK = 1, Activation = Tanh)", [6], x =>
            x.PerSample(one => Mix(x, one, 9, 1, 0, Math.Tanh)));
        layers.Add("MixtureOfOneAtEachStep", "MixtureOfExperts(9, Experts = 1, TopK = 1, PerStep = true)", [8, 3], x =>
            x.PerPosition(one => Mix(x, one, 1, 1, 0, z => z)));
        layers.Add("MixtureOfAll", "MixtureOfExperts(16, Experts = 3, TopK = 3, Activation = Sigmoid)", [8], x =>
            x.PerSample(one => Mix(x, one, 3, 3, 0, Sigmoid)));
        layers.Add("MixtureOfDeepExperts", "MixtureOfExperts(8, Experts = 5, TopK = 3, Hidden = 17, Activation = Tanh)", [2, 3], x =>
            x.PerSample(one => Mix(x, one, 5, 3, 17, Math.Tanh)));
        layers.Add("MixturePerStep", "MixtureOfExperts(7, Hidden = 4, PerStep = true, Activation = Sine)", [4, 8], x =>
            x.PerPosition(one => Mix(x, one, 4, 2, 4, Math.Sin)));
    }

    private static IEnumerable<double> Mix(LayerReading layer, double[] x, int experts, int chosen, int hidden, Func<double, double> activation)
    {
        var g = Multiply(x, layer.Parameter("Gate"));
        var best = Enumerable.Range(0, experts).OrderByDescending(e => g[e]).Take(chosen).ToArray();
        var p = Softmax([.. best.Select(e => g[e])]);
        var said = Multiply(x, layer.Parameter("Weights"), layer.Parameter("Bias")).Select(activation).ToArray().Chunk(layer.Parameter("Bias").Length / experts).ToArray();
        if (hidden > 0)
        {
            var (weights, bias) = (layer.Parameter("Output").Chunk(layer.Parameter("Output").Length / experts), layer.Parameter("OutputBias"));
            said = [.. said.Zip(weights, bias.Chunk(bias.Length / experts)).Select(expert => Multiply(expert.First, expert.Second, expert.Third))];
        }

        return Enumerable.Range(0, said[0].Length).Select(n => Sum(chosen, i => p[i] * said[best[i]][n]));
    }

    private static void AddGates(LayerSuite layers)
    {
        foreach (var (shape, reduction) in new[] { ([4, 8], 4), ([3, 2, 16], 2), (new[] { 2, 2, 3 }, 4) })
            layers.Add($"SqueezeExciteOf{string.Join("By", shape)}", $"SqueezeExcite(Reduction = {reduction})", shape, SqueezeExcite);

        foreach (var shape in new int[][] { [6], [32], [3, 10], [2, 2, 16] })
        {
            var suffix = string.Join("By", shape);
            layers.Add($"GluOf{suffix}", "Glu", shape, x => Glu(x, Sigmoid));
            layers.Add($"SoftmaxOf{suffix}", "Softmax", shape, x => x.PerPosition(Softmax));
            layers.Add($"LogSoftmaxOf{suffix}", "LogSoftmax", shape, x => x.PerPosition(one => Softmax(one).Select(share => Math.Log(share))));
        }

        layers.Add("GluOfTanh", "Glu(Activation = Tanh)", [3, 8], x => Glu(x, Math.Tanh));
        layers.Add("GluOfNothing", "Glu(Activation = Identity)", [3, 8], x => Glu(x, z => z));
    }

    private static double[] Glu(LayerReading reading, Func<double, double> activation) => reading.PerPosition(x =>
        x[..(x.Length / 2)].Zip(x[(x.Length / 2)..], (value, gate) => value * activation(gate)));

    private static double[] SqueezeExcite(LayerReading reading)
    {
        double[] Gates(double[][] sample)
        {
            double[] mean = [.. Enumerable.Range(0, reading.Channels).Select(n => sample.Average(position => position[n]))];
            var hidden = Multiply(mean, reading.Parameter("Squeeze"), reading.Parameter("SqueezeBias")).Select(z => Math.Max(z, 0)).ToArray();
            return [.. Multiply(hidden, reading.Parameter("Excite"), reading.Parameter("ExciteBias")).Select(Sigmoid)];
        }

        return [.. reading.Samples.SelectMany(sample => sample.SelectMany(position => position.Zip(Gates(sample), (x, gate) => x * gate)))];
    }
}
