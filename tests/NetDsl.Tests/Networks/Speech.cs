using System.Numerics.Tensors;

namespace NetDsl.Tests.Networks;

/// <summary>Samples and targets for <see cref="Speaker"/>.</summary>
internal static class Speech
{
    public static float[] Waves(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count * 12).Select(_ => 2 * random.NextSingle() - 1)];
    }

    /// <summary>The sound of each step, of one in six none.</summary>
    public static int[] Sounds(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count * 4).Select(_ => random.Next(6) - 1)];
    }

    public static float[] Values(ReadOnlyTensorSpan<float> tensor)
    {
        var values = new float[tensor.FlattenedLength];
        tensor.FlattenTo(values);
        return values;
    }
}
