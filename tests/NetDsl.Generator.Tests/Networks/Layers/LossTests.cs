using Xunit;
using static NetDsl.Generator.Tests.PlainDense;

namespace NetDsl.Generator.Tests;

/// <summary>Losses of sequences, of class numbers, with smoothed targets, and penalties, against plain loops.</summary>
public sealed class LossTests
{
    private static readonly Dictionary<string, LossCase> Cases = [];
    private static readonly NetworkSuite Networks = Declare();

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Against_plain_loops(string name)
    {
        var network = Networks[name];
        CompiledNetwork.Call(typeof(LossCheck), nameof(LossCheck.RunDouble), network.Double!, Cases[name]);
        CompiledNetwork.Call(typeof(LossCheck), nameof(LossCheck.RunSingle), network.Single!, Cases[name]);
        network.Check(seed: name.Length);
    }

    private static NetworkSuite Declare()
    {
        var networks = new NetworkSuite();
        foreach (var (shape, number) in new int[][] { [4], [17], [5, 3], [4, 16], [2, 3, 9] }.Select((shape, number) => (shape, number)))
        {
            var smoothing = number % 2 == 0 ? 0 : 0.2;
            var option = smoothing == 0 ? "" : $"(LabelSmoothing = {smoothing})";
            Add($"Classes{number}", $"SoftmaxCrossEntropy{option}", shape, (z, t) => CrossEntropy(z, t, smoothing));
            Add($"SparseClasses{number}", $"SoftmaxCrossEntropy(Sparse = true, LabelSmoothing = {0.2 - smoothing}, Weight = 0.5)", shape, (z, t) =>
                CrossEntropyOfNumbers(z, t, 0.2 - smoothing));
        }

        Add("SparseActivity", "ActivityPenalty(L1 = 0.3)", [9], (y, _) => y.PerSample(one => [0.3 * one.Sum(Math.Abs)]));
        Add("SmallActivity", "ActivityPenalty(L1 = 0.1, L2 = 0.5, Weight = 2)", [2, 3], (y, _) =>
            y.PerSample(one => [one.Sum(value => 0.1 * Math.Abs(value) + 0.5 * value * value)]));
        Add("SmallWeights", "WeightPenalty(L2 = 0.1)", [17], (layer, _) => [layer.Parameter("Weights").Sum(w => 0.1 * w * w)]);
        Add("SparseWeights", "WeightPenalty(L1 = 0.2, L2 = 0.1, Of = nameof(Before), Weight = 3)", [2], (layer, _) =>
            [layer.Parameter("Weights").Sum(w => 0.2 * Math.Abs(w) + 0.1 * w * w)]);
        return networks;

        void Add(string name, string loss, int[] shape, Func<LayerReading, double[], double[]> expected)
        {
            Cases.Add(name, new(loss, shape, expected));
            var perStep = shape.Length > 1 ? ", PerStep = true" : "";
            networks.Add(name, $$"""
                [Input({{string.Join(", ", shape[..^1].Append(3))}})] public partial Layer Image { get; }
                [Dense({{shape[^1]}}, Activation = Sine{{perStep}})] public partial Layer Before { get; }
                [{{loss}}] public partial Loss Tested { get; }
                """);
        }
    }

    private static double[] CrossEntropy(LayerReading reading, double[] targets, double smoothing) =>
        [.. OfPositions(reading, targets, smoothing).Chunk(reading.Positions).Select(sample => sample.Average())];

    /// <summary>The sum over the positions of a sample whose class is known.</summary>
    private static double[] CrossEntropyOfNumbers(LayerReading reading, double[] numbers, double smoothing)
    {
        var classes = Enumerable.Range(0, reading.Channels).ToArray();
        var targets = numbers.SelectMany(number => classes.Select(n => n == number ? 1.0 : 0.0)).ToArray();
        return
        [
            .. OfPositions(reading, targets, smoothing).Zip(numbers).Chunk(reading.Positions)
                .Select(sample => sample.Where(position => position.Second >= 0).Sum(position => position.First)),
        ];
    }

    private static double[] OfPositions(LayerReading reading, double[] targets, double smoothing) =>
    [
        .. reading.Values.Chunk(reading.Channels).Zip(targets.Chunk(reading.Channels), (z, t) => -Softmax(z)
            .Zip(t, (p, share) => ((1 - smoothing) * share + smoothing / z.Length) * Math.Log(p))
            .Sum()),
    ];
}
