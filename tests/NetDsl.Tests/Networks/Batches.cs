namespace NetDsl.Tests.Networks;

/// <summary>Samples and targets for the networks of these tests.</summary>
internal static class Batches
{
    public static float[] Samples(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count * Classifier.Description.SampleWidth).Select(_ => 2 * random.NextSingle() - 1)];
    }

    public static int[] Labels(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.Next(5))];
    }

    public static float[] OneHot(int label) => [.. Enumerable.Range(0, 5).Select(species => species == label ? 1f : 0)];
}
