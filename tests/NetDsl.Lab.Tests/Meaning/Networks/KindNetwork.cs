using static NetDsl.Activations;

namespace NetDsl.Lab.Tests;

/// <summary>Tells four kinds apart.</summary>
[Network]
internal sealed partial class KindNetwork
{
    [Input(8)] public partial Layer Sensors { get; }
    [Dense(16, Activation = Relu)] public partial Layer Features { get; }
    [Dense(16, Activation = Relu)] public partial Layer Hidden { get; }
    [Dense(4)] public partial Layer Kind { get; }
    [SoftmaxCrossEntropy] public partial Loss Error { get; }

    /// <summary>Each kind is a cloud around a corner of its own, in noise.</summary>
    public static Dataset<float> Draw(int seed, int count, bool permuted = false)
    {
        var random = new Random(seed);
        var (samples, labels) = (new float[count * 8], new int[count]);
        for (var row = 0; row < count; row++)
        {
            labels[row] = random.Next(4);
            for (var i = 0; i < 8; i++)
            {
                var noise = random.NextSingle() + random.NextSingle() + random.NextSingle() - 1.5f;
                samples[row * 8 + i] = (i / 2 == labels[row] ? 0.7f : 0) + noise;
            }
        }

        if (permuted)
            random.Shuffle(labels);
        return Dataset.Classification<float>(samples, 8, labels, classes: 4);
    }

    public static KindNetwork Train(int seed, bool permuted = false)
    {
        var net = new KindNetwork(seed);
        net.Fit(Draw(seed + 1000, 1000, permuted), new Adam(0.01), new() { Epochs = 15, BatchSize = 32, Seed = seed, Threads = 1, OnWarning = _ => { } });
        return net;
    }
}
