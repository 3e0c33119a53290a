using System.Numerics;

namespace NetDsl;

/// <summary>Finds the rows of a batch that are not finite by themselves, under the names that the dataset made first has for them.</summary>
internal static class CulpritRows
{
    /// <summary>The rows whose loss or gradient, each computed alone, is not finite.</summary>
    public static int[] Find<TNetwork, T>(TNetwork network, Dataset<T> data, ReadOnlySpan<int> batch)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var culprits = new List<int>();
        foreach (var row in batch)
        {
            network.Load(0, data.Sample(row), data.Target(row));
            if (!T.IsFinite(network.Backpropagate(1)) || !Finiteness.All<T>(network.Gradients))
                culprits.Add(data.OriginalRow(row));
        }

        return [.. culprits];
    }

    /// <summary>The rows whose loss, without training, is not finite.</summary>
    public static int[] FindInEvaluation<TNetwork, T>(TNetwork network, Dataset<T> data)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var culprits = new List<int>();
        for (var row = 0; row < data.Count; row++)
        {
            network.Load(0, data.Sample(row), data.Target(row));
            if (!T.IsFinite(network.Evaluate(1)))
                culprits.Add(data.OriginalRow(row));
        }

        return [.. culprits];
    }

    /// <summary>The names of rows.</summary>
    public static int[] Originals<T>(Dataset<T> data, ReadOnlySpan<int> batch)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var rows = new int[batch.Length];
        for (var i = 0; i < rows.Length; i++)
            rows[i] = data.OriginalRow(batch[i]);
        return rows;
    }
}
