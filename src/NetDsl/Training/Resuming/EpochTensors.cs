using System.Numerics;

namespace NetDsl;

/// <summary>The epochs that are complete, and the losses of the one that is going on, as tensors of doubles.</summary>
internal static class EpochTensors
{
    private const string History = StateTexts.Prefix + "history";
    private const string Losses = StateTexts.Prefix + "losses";

    /// <summary>Loss, validation loss (NaN where there is none), learning rate, ticks of the duration.</summary>
    private const int Columns = 4;

    public static IEnumerable<NamedTensor> Write<T>(TrainingPosition<T> position)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var losses = position.Tally.Losses.ToArray();
        yield return NamedTensor.Create<double>(Losses, [losses.Length], losses);
        if (position.History.Count == 0)
            yield break;
        double[] history = [.. position.History.SelectMany(epoch =>
            new[] { epoch.Loss, epoch.ValidationLoss ?? double.NaN, epoch.LearningRate, epoch.Duration.Ticks })];
        yield return NamedTensor.Create<double>(History, [position.History.Count, Columns], history);
    }

    /// <summary>The epochs that are complete.</summary>
    /// <exception cref="InvalidDataException">The tensor is of another shape.</exception>
    public static List<EpochResult> ReadHistory(SafeTensorsReader reader)
    {
        var history = new List<EpochResult>();
        if (!reader.Contains(History))
            return history;
        var tensor = reader.Read(History);
        if (tensor.Type != TensorType.F64 || tensor.Shape is not [_, Columns])
            throw SafeTensorsFormat.Malformed(reader.Name, $"tensor '{History}'", $"F64 epochs×{Columns}", SafeTensorsFormat.Describe(tensor.Type, tensor.Shape));
        foreach (var row in tensor.ToArray<double>().Chunk(Columns))
        {
            history.Add(new(
                history.Count + 1, row[0], double.IsNaN(row[1]) ? null : row[1], row[2], new TimeSpan((long)row[3])));
        }

        return history;
    }

    /// <summary>The losses of the epoch that is going on.</summary>
    /// <exception cref="InvalidDataException">They are not as many as those of the network.</exception>
    public static double[] ReadLosses(SafeTensorsReader reader, LossTotals totals)
    {
        var tensor = reader.Read(Losses);
        var expected = totals.ToArray().Length;
        return tensor.Type == TensorType.F64 && tensor.Shape is [var length] && length == expected
            ? tensor.ToArray<double>()
            : throw SafeTensorsFormat.Malformed(reader.Name, $"tensor '{Losses}'", $"F64 {expected}", SafeTensorsFormat.Describe(tensor.Type, tensor.Shape));
    }
}
