using System.Numerics;

namespace NetDsl;

/// <summary>Whether a network can learn from a dataset: all of it is looked at before anything moves.</summary>
internal static class DatasetCheck
{
    /// <summary>Looks at every row.</summary>
    /// <exception cref="ArgumentException">
    /// The dataset is empty or its rows are not what the network reads, or a target or token is none; the message names its
    /// <see cref="Dataset{T}.OriginalRow"/>.
    /// </exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public static void Run<TNetwork, T>(Dataset<T> data)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Evaluation.RequireFit<TNetwork, T>(data);
        var check = new SampleCheck(TNetwork.Description);
        for (var row = 0; row < data.Count; row++)
        {
            var name = data.OriginalRow(row);
            check.Sample(data.Sample(row), name);
            check.Target(data.Target(row), name);
        }
    }
}
