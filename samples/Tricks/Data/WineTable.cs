using System.Numerics.Tensors;
using NetDsl.Data;
using NetDsl.Lab;

namespace NetDsl.Samples.Tricks.Data;

/// <summary>A table of 13 features of very different sizes, and three classes: of a file, or made up.</summary>
internal sealed class WineTable
{
    /// <summary>The number of features.</summary>
    public const int Features = 13;

    private const int Classes = 3;
    private const int MadeUp = 300;
    private const double ShareToTrain = 0.6;

    // About the standard deviations of the wines of Forina et al., 1988.
    private static readonly float[] Sizes = [0.8f, 1.1f, 0.3f, 3.3f, 14, 0.6f, 1, 0.12f, 0.6f, 2.3f, 0.2f, 0.7f, 315];

    private readonly CsvTable? _table;

    /// <summary>Makes the table.</summary>
    /// <param name="file">A file of 13 features and the class behind them; null to make one up.</param>
    /// <exception cref="InvalidDataException">The file has another form.</exception>
    public WineTable(string? file) => _table = file is null
        ? null
        : CsvTable.Read(file, CsvColumn.Numbers(..Features), CsvColumn.Label(Features));

    /// <summary>Where it is from, for names.</summary>
    public string Name => _table is null ? "a made-up table" : "the table";

    /// <summary>The rows of a seed.</summary>
    public DataSplit Split(int seed)
    {
        var (train, test) = NetDsl.Data.Split.Of(_table?.ToDataset<float>() ?? MakeUp(seed), ShareToTrain, 1 - ShareToTrain, seed);
        return new(train, test);
    }

    /// <summary>The features with mean 0 and standard deviation 1, by the rows to train with.</summary>
    public static DataSplit Standardise(DataSplit data)
    {
        var scale = Standardizer.Fit(data.Train);
        return data with { Train = scale.Transform(data.Train), Test = scale.Transform(data.Test) };
    }

    /// <summary>The features with standard deviation 1, and means where they were: as many deviations from 0 as before.</summary>
    public static DataSplit StandardiseSizes(DataSplit data)
    {
        var scale = Standardizer.Fit(data.Train);
        var none = scale.Transform(new Dataset<float>(Features, Classes, new float[Features], new float[Classes]));
        return data with { Train = scale.Transform(data.Train).With(Apply), Test = scale.Transform(data.Test).With(Apply) };

        // (x − μ)/σ − (0 − μ)/σ = x/σ.
        void Apply(ReadOnlySpan<float> row, Span<float> sized, int index) => TensorPrimitives.Subtract(row, none.Sample(0), sized);
    }

    /// <summary>Sizes as different as before, on features that lost their own.</summary>
    public static DataSplit Stretch(DataSplit data)
    {
        return data with { Train = data.Train.With(Apply), Test = data.Test.With(Apply) };

        // The sizes of other features: what a feature has of its own is not given back.
        static void Apply(ReadOnlySpan<float> row, Span<float> stretched, int index)
        {
            for (var i = 0; i < row.Length; i++)
                stretched[i] = row[i] * Sizes[(i + 5) % Sizes.Length];
        }
    }

    // Two of the small features and one of the large ones say the class; the rest is noise.
    private static Dataset<float> MakeUp(int seed)
    {
        var random = new Random(seed);
        var (rows, labels) = (new float[MadeUp * Features], new int[MadeUp]);
        for (var row = 0; row < MadeUp; row++)
        {
            labels[row] = random.Next(Classes);
            for (var i = 0; i < Features; i++)
            {
                var mean = i is 2 or 7 or 12 ? 1.5 * Math.Cos(labels[row] * 2 * Math.PI / Classes + i) : 0;
                rows[row * Features + i] = (float)(Sizes[i] * (3 + mean + Noise(random)));
            }
        }

        return Dataset.Classification<float>(rows, Features, labels, Classes);
    }

    // Box and Muller 1958.
    private static double Noise(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
