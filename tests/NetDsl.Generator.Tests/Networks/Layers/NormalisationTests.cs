using Xunit;
using static NetDsl.Generator.Tests.PlainNormalisation;

namespace NetDsl.Generator.Tests;

/// <summary>Normalisations of vectors, sequences and images, at channels with and without vectors.</summary>
public sealed class NormalisationTests
{
    private static readonly int[][] Shapes = [[5], [16], [17], [3, 4], [6, 16], [2, 3, 8], [4, 3, 17], [3, 4, 2]];

    private static readonly LayerSuite Layers = Declare();

    public static TheoryData<string> Names => Layers.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name) => Layers.Check(name);

    private static LayerSuite Declare()
    {
        var layers = new LayerSuite();
        foreach (var shape in Shapes)
        {
            var suffix = string.Join("By", shape);
            layers.Add($"BatchNormOf{suffix}", "BatchNorm", shape, x => Affine(x, BatchNorm(x)));
            layers.Add($"LayerNormOf{suffix}", "LayerNorm", shape, x => Affine(x, Normalise(x, (s, p, _) => s * 100 + p)));
            layers.Add($"RmsNormOf{suffix}", "RmsNorm", shape, x => Affine(x, RmsNorm(x), hasShift: false));
            layers.Add($"L2NormalizeOf{suffix}", "L2Normalize", shape, L2Normalize);
        }

        foreach (var shape in Shapes.Where(shape => shape.Length > 1))
            layers.Add($"InstanceNormOf{string.Join("By", shape)}", "InstanceNorm", shape, x => Affine(x, Normalise(x, (s, _, n) => s * 100 + n)));

        foreach (var (groups, shape) in new[] { (1, [6]), (3, [6]), (2, [5, 16]), (4, [2, 3, 8]), (17, [2, 2, 17]), (1, new[] { 3, 2, 4 }) })
        {
            layers.Add($"GroupNormIn{groups}Of{string.Join("By", shape)}", $"GroupNorm({groups})", shape, x =>
                Affine(x, Normalise(x, (s, _, n) => s * 100 + n / (x.Channels / groups))));
        }

        layers.Add("BatchNormThatFollowsNothing", "BatchNorm(Momentum = 0)", [3, 1], x => Affine(x, BatchNorm(x)));
        layers.Add("BatchNormWithOptions", "BatchNorm(Affine = false, Epsilon = 0.1, Momentum = 0.5)", [3, 3, 4], x => BatchNorm(x, 0.1));
        layers.Add("BatchNormFrozen", "BatchNorm(Frozen = true)", [3, 17], x => Affine(x, BatchNorm(x with { IsTraining = false })));
        layers.Add("LayerNormWithOptions", "LayerNorm(Affine = false, Epsilon = 0.1)", [3, 9], x => Normalise(x, (s, p, _) => s * 100 + p, 0.1));
        layers.Add("RmsNormWithOptions", "RmsNorm(Affine = false, Epsilon = 0.1)", [3, 9], x => RmsNorm(x, 0.1));
        layers.Add("InstanceNormWithOptions", "InstanceNorm(Affine = false, Epsilon = 0.1)", [5, 9], x => Normalise(x, (s, _, n) => s * 100 + n, 0.1));
        return layers;
    }

    private static double[] BatchNorm(LayerReading reading, double epsilon = Epsilon)
    {
        if (reading.IsTraining)
            return Normalise(reading, (_, _, n) => n, epsilon);
        var (mean, variance) = (reading.Parameter("RunningMean"), reading.Parameter("RunningVariance"));
        return Normalise(reading, (_, n) => (mean[n], variance[n]), (_, _, n) => n, epsilon);
    }

    private static double[] RmsNorm(LayerReading reading, double epsilon = Epsilon) =>
        Normalise(reading, (values, _) => (0, values.Average(value => value * value)), (s, p, _) => s * 100 + p, epsilon);

    private static double[] L2Normalize(LayerReading reading) =>
        reading.PerPosition(x => x.Select(value => value / Math.Sqrt(x.Sum(other => other * other) + 1e-12)));
}
