using System.Numerics;

namespace NetDsl.Data;

public sealed partial class CsvTable
{
    /// <summary>Makes a sample of a new row; where a value is missing, with the means over all rows of this table.</summary>
    /// <inheritdoc cref="TableEncoder.Encode{T}"/>
    public T[] Encode<T>(params ReadOnlySpan<object?> fields)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Encoder(Means()).Encode<T>(fields);

    /// <summary>What makes samples of new rows, to be saved with a network.</summary>
    /// <param name="training">
    /// The part of this table that the network learns from, as <see cref="Split{T}"/> made it and before it is scaled: what is
    /// missing in a new row becomes the mean over it.
    /// </param>
    /// <exception cref="ArgumentException">The samples are none of this table.</exception>
    public TableEncoder EncoderFor<T>(Dataset<T> training)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(training);
        int[] rows = [.. Enumerable.Range(0, training.Count).Select(training.OriginalRow)];
        if (training.SampleWidth != FeatureNames.Count || rows.Any(row => row >= Count) || !rows.Index().All(IsOfThisTable))
        {
            throw new ArgumentException(
                $"Expected samples of {Name} as they were read, found others: give the part that was split off, before it is scaled.",
                nameof(training));
        }

        return Encoder(Means(rows));

        bool IsOfThisTable((int Index, int Row) sample)
        {
            var next = training.Sample(sample.Index);
            Span<T> expected = new T[next.Length];
            foreach (var (number, column) in Row(sample.Row).ToArray().Zip(_columns).Where(pair => !pair.Second.IsTarget))
            {
                column.Write(double.IsNaN(number) ? double.CreateTruncating(next[0]) : number, expected);
                if (!next[..column.Width].SequenceEqual(expected[..column.Width]))
                    return false;
                next = next[column.Width..];
            }

            return true;
        }
    }

    private TableEncoder Encoder(double[] means) => new(
        _columns.Zip(means)
            .Where(pair => !pair.First.IsTarget)
            .Select(pair => (pair.First, HasMean(pair.First) && double.IsFinite(pair.Second) ? pair.Second : (double?)null)),
        Classes,
        _options.DecimalSeparator);

    private bool HasMean(TableColumn column) => _options.Missing == MissingValues.MeanOfTraining && column.HasMean;
}
