using System.Numerics;

namespace NetDsl.Generator.Tests;

/// <summary>Weights, samples and targets of any network, drawn from a seed.</summary>
internal static class RandomSamples
{
    /// <summary>Fills the first rows of a network's workspace, and returns what it loaded.</summary>
    public static (T[][] Samples, T[][] Targets) Load<TNetwork, T>(TNetwork network, int batch, int seed)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        var (samples, targets) = (new T[batch][], new T[batch][]);
        network.Reserve(batch);
        for (var row = 0; row < batch; row++)
        {
            samples[row] = Draw<T>(random, TNetwork.Description.SampleWidth);
            targets[row] = [.. TNetwork.Description.Targets.SelectMany(target => DrawTarget<T>(random, target))];
            network.Load(row, samples[row], targets[row]);
        }

        return (samples, targets);
    }

    /// <summary>Gives every weight, biases too, a value that is not special, and every statistic one that a variance can have.</summary>
    public static void DrawParameters<TNetwork, T>(TNetwork network, int seed, WeightRange range)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        DrawParameters(network.Parameters, seed, range);
        foreach (var statistic in TNetwork.Description.Parameters.Where(parameter => !parameter.IsTrainable))
            DrawParameters(network.Parameters.Slice(statistic.Offset, statistic.Length), seed + statistic.Offset, new WeightRange(0.5, 1.5));
    }

    /// <summary>Gives every element a value of a range.</summary>
    public static void DrawParameters<T>(Span<T> parameters, int seed, WeightRange range)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        for (var i = 0; i < parameters.Length; i++)
            parameters[i] = T.CreateChecked((float)(range.Smallest + (range.Largest - range.Smallest) * random.NextDouble()));
    }

    private static T[] Draw<T>(Random random, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [.. Enumerable.Range(0, count).Select(_ => T.CreateChecked((float)(2 * random.NextDouble() - 1)))];

    private static T[] DrawTarget<T>(Random random, TargetDescription target)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = new T[target.Width];
        switch (target.Domain)
        {
            case TargetDomain.Real:
                return Draw<T>(random, target.Width);
            case TargetDomain.Probability:
                Array.Fill(values, T.CreateChecked((float)random.NextDouble()));
                break;
            case TargetDomain.Distribution:
                for (var start = 0; start < values.Length; start += target.Classes)
                    values[start + random.Next(target.Classes)] = T.One;
                break;
            default:
                for (var i = 0; i < values.Length; i++)
                    values[i] = T.CreateChecked(random.Next(-1, target.Classes));
                break;
        }

        return values;
    }
}
