using System.Numerics;

namespace NetDsl;

/// <summary>Samples and their targets, one row each.</summary>
/// <typeparam name="T">The number type.</typeparam>
public sealed class Dataset<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ReadOnlyMemory<T> _samples;
    private readonly ReadOnlyMemory<T> _targets;

    /// <summary>Makes a dataset over flat rows.</summary>
    /// <param name="sampleWidth">The number of values of one sample.</param>
    /// <param name="targetWidth">The number of values of one target.</param>
    /// <param name="samples">All samples, one after the other.</param>
    /// <param name="targets">All targets, one after the other.</param>
    public Dataset(int sampleWidth, int targetWidth, ReadOnlyMemory<T> samples, ReadOnlyMemory<T> targets)
    {
        (SampleWidth, TargetWidth, _samples, _targets) = (sampleWidth, targetWidth, samples, targets);
        Count = samples.Length / sampleWidth;
    }

    /// <summary>The number of rows.</summary>
    public int Count { get; }

    /// <summary>The number of values of one sample.</summary>
    public int SampleWidth { get; }

    /// <summary>The number of values of one target.</summary>
    public int TargetWidth { get; }

    /// <summary>The names of the values of a sample, if they have names.</summary>
    public IReadOnlyList<string>? FeatureNames { get; init; }

    /// <summary>The names of the classes, if the targets are classes that have names.</summary>
    public IReadOnlyList<string>? ClassNames { get; init; }

    /// <summary>The sample of a row.</summary>
    public ReadOnlySpan<T> Sample(int row) => _samples.Span.Slice(row * SampleWidth, SampleWidth);

    /// <summary>The target of a row.</summary>
    public ReadOnlySpan<T> Target(int row) => _targets.Span.Slice(row * TargetWidth, TargetWidth);

    /// <summary>A dataset of copies of some rows, in the order given.</summary>
    public Dataset<T> Subset(ReadOnlySpan<int> rows)
    {
        var samples = new T[rows.Length * SampleWidth];
        var targets = new T[rows.Length * TargetWidth];
        for (var i = 0; i < rows.Length; i++)
        {
            Sample(rows[i]).CopyTo(samples.AsSpan(i * SampleWidth));
            Target(rows[i]).CopyTo(targets.AsSpan(i * TargetWidth));
        }

        return new(SampleWidth, TargetWidth, samples, targets) { FeatureNames = FeatureNames, ClassNames = ClassNames };
    }
}
