using static NetDsl.Activations;

namespace NetDsl.Lab.Tests;

/// <summary>A small real network: which of two classes a point belongs to.</summary>
[Network]
internal sealed partial class Moons
{
    [Input(2)] public partial Layer Point { get; }
    [Dense(12, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(2)] public partial Layer Class { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }

    /// <summary>Points on two rings, with noise, of a seed.</summary>
    public static DataSplit Data(int seed) => new(Rings(seed, 160), Rings(seed + 5_000, 300));

    public static TrainingOptions Options { get; } = new() { Epochs = 12, BatchSize = 8 };

    private static Dataset<float> Rings(int seed, int count)
    {
        var samples = new float[2 * count];
        var labels = new int[count];
        for (var row = 0; row < count; row++)
        {
            labels[row] = row % 2;
            var (radius, angle) = (1 + labels[row] + 0.2 * Simulation.Normal(seed, 2 * row), Simulation.Normal(seed, 2 * row + 1) * 4);
            (samples[2 * row], samples[2 * row + 1]) = ((float)(radius * Math.Cos(angle)), (float)(radius * Math.Sin(angle)));
        }

        return Dataset.Classification<float>(samples, 2, labels, 2);
    }
}
