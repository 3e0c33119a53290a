namespace NetDsl.Samples.Tricks.Data;

/// <summary>Makes data of other data, row by row.</summary>
internal static class Rows
{
    /// <summary>Changes a row.</summary>
    /// <param name="sample">The sample as it was.</param>
    /// <param name="changed">Where the changed one goes.</param>
    /// <param name="row">The row.</param>
    public delegate void Change(ReadOnlySpan<float> sample, Span<float> changed, int row);

    /// <summary>The data several times over.</summary>
    public static Dataset<float> Repeat(this Dataset<float> data, int times) =>
        data.Subset([.. Enumerable.Range(0, data.Count * times).Select(row => row % data.Count)]);

    /// <summary>The data with each sample changed; the targets stay.</summary>
    public static Dataset<float> With(this Dataset<float> data, Change change)
    {
        var (samples, targets) = (new float[data.Count * data.SampleWidth], new float[data.Count * data.TargetWidth]);
        for (var row = 0; row < data.Count; row++)
        {
            change(data.Sample(row), samples.AsSpan(row * data.SampleWidth, data.SampleWidth), row);
            data.Target(row).CopyTo(targets.AsSpan(row * data.TargetWidth));
        }

        return new(data.SampleWidth, data.TargetWidth, samples, targets) { FeatureNames = data.FeatureNames, ClassNames = data.ClassNames };
    }
}
