using System.Numerics;
using Xunit;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>Trains, and listens to what it is warned of.</summary>
internal static class Heard
{
    public static IReadOnlyList<TrainingWarning> When<TNetwork, T>(
        TNetwork network,
        Dataset<T> data,
        Optimizer? optimizer = null,
        TrainingOptions? options = null,
        Dataset<T>? validation = null)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var warnings = new List<TrainingWarning>();
        options = (options ?? new() { Epochs = 2 }) with { OnWarning = warnings.Add };
        try
        {
            network.Fit(data, optimizer ?? new Adam(), options, validation, cancellationToken: TestContext.Current.CancellationToken);
        }
        catch (TrainingDivergedException)
        {
            // Some of what is warned of ends so.
        }

        return warnings;
    }

    /// <summary>Listens to what is said before the first step, which is not taken.</summary>
    public static IReadOnlyList<TrainingWarning> Before<TNetwork, T>(
        TNetwork network, Dataset<T> data, Dataset<T>? validation = null, TrainingOptions? options = null)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var warnings = new List<TrainingWarning>();
        options = (options ?? new() { Epochs = 1 }) with { OnWarning = warnings.Add };
        Assert.Throws<OperationCanceledException>(
            () => network.Fit(data, new Adam(), options, validation, cancellationToken: new CancellationToken(canceled: true)));
        return warnings;
    }

    /// <summary>Rows of numbers about 0, each with a target that follows from it.</summary>
    public static Dataset<float> Numbers(int rows, int width, float scale = 1, float targetScale = 1, int seed = 1)
    {
        var random = new Random(seed);
        var (samples, targets) = (new float[rows * width], new float[rows]);
        for (var i = 0; i < samples.Length; i++)
        {
            var number = 2 * random.NextSingle() - 1;
            samples[i] = number * scale;
            targets[i / width] += number * targetScale;
        }

        return new(width, 1, samples, targets);
    }

    /// <summary>Rows of numbers about 0, of classes in turn.</summary>
    public static Dataset<float> Classes(int rows, int width, int classes, float scale = 1, int without = -1)
    {
        int[] labels = [.. Enumerable.Range(0, rows).Select(row => row % classes).Select(label => label == without ? 0 : label)];
        float[] samples = [.. Numbers(rows, width, scale).Flat().Zip(Enumerable.Range(0, rows * width), (x, i) => x + scale * labels[i / width])];
        return Dataset.Classification<float>(samples, width, labels, classes);
    }

    public static float[] Flat(this Dataset<float> data) =>
        [.. Enumerable.Range(0, data.Count).SelectMany(row => data.Sample(row).ToArray())];
}
