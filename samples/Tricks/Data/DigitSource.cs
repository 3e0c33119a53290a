using NetDsl.Lab;
using NetDsl.Samples.Handwriting;

namespace NetDsl.Samples.Tricks.Data;

/// <summary>Where digits come from: drawn by the sample, or MNIST.</summary>
internal sealed class DigitSource
{
    // The digits to test with are of another painter, so that they stay where there are more to train with.
    private const int SeedsBetween = 1_000_000;

    private readonly DigitData? _read;

    /// <summary>Makes the source.</summary>
    /// <param name="folder">The folder of MNIST's files; null to draw digits.</param>
    public DigitSource(string? folder) => _read = folder is null ? null : DigitData.Read(folder);

    /// <summary>Where they come from, for names: a journal of one is not that of the other.</summary>
    public string Name => _read is null ? "drawn digits" : "MNIST";

    /// <summary>The digits of a seed.</summary>
    /// <param name="seed">The same seed gives the same digits; more of them begin with the same ones.</param>
    /// <param name="train">How many there are to train with.</param>
    /// <param name="test">How many there are to test with.</param>
    public DataSplit Split(int seed, int train, int test) => _read is null
        ? new(new DigitPainter(seed).PaintMany(train), new DigitPainter(seed + SeedsBetween).PaintMany(test))
        : new(Draw(_read.Train, seed, train), Draw(_read.Test, seed, test));

    private static Dataset<float> Draw(Dataset<float> all, int seed, int count)
    {
        int[] rows = [.. Enumerable.Range(0, all.Count)];
        new Random(seed).Shuffle(rows);
        return all.Subset(rows.AsSpan(0, Math.Min(count, rows.Length)));
    }
}
