using System.Numerics;
using System.Numerics.Tensors;

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
        var vocabularies = Vocabularies(TNetwork.Description);
        var (samples, targets) = (new T[batch][], new T[batch][]);
        network.Reserve(batch);
        for (var row = 0; row < batch; row++)
        {
            samples[row] = [.. TNetwork.Description.Inputs.Zip(vocabularies).SelectMany(input => DrawInput<T>(random, input.First, input.Second))];
            targets[row] = [.. TNetwork.Description.Targets.SelectMany(target => DrawTarget<T>(random, target))];
            network.Load(row, samples[row], targets[row]);
        }

        return (samples, targets);
    }

    /// <summary>What an input may bring: numbers from −1 to 1, or tokens.</summary>
    public static T[] Draw<T>(NetworkDescription network, TensorSlot input, Random random)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        DrawInput<T>(random, input, network.Inputs.Zip(Vocabularies(network)).Single(one => one.First.Offset == input.Offset).Second);

    /// <summary>
    /// Gives every parameter a value that is not special and lies around where it starts: a weight around 0, a scale around 1, and a
    /// variance where it is one.
    /// </summary>
    public static void DrawParameters<TNetwork, T>(TNetwork network, int seed, WeightRange range)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        DrawParameters(network.Parameters, seed, range);
        foreach (var parameter in TNetwork.Description.Parameters)
        {
            var values = network.Parameters.Slice(parameter.Offset, parameter.Length);
            TensorPrimitives.Add(values, T.CreateChecked(Start(parameter)), values);
        }
    }

    private static double Start(ParameterDescription parameter) =>
        parameter is { Initialization: Initialization.Ones, Role: not ParameterRole.Weight } ? 1 : parameter.Mean;

    /// <summary>Gives every element a value of a range.</summary>
    public static void DrawParameters<T>(Span<T> parameters, int seed, WeightRange range)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Random(seed);
        for (var i = 0; i < parameters.Length; i++)
            parameters[i] = T.CreateChecked((float)(range.Smallest + (range.Largest - range.Smallest) * random.NextDouble()));
    }

    /// <summary>Of each input, how many tokens all embeddings have that read it; 0 where none does.</summary>
    private static IReadOnlyList<int> Vocabularies(NetworkDescription network) =>
    [
        .. network.Layers.Where(layer => layer.Kind == "Input").Select(input => network.Layers
            .Where(layer => layer.Kind == "Embedding" && layer.Sources.Contains(input.Name))
            .Select(layer => Vocabulary(network, layer))
            .DefaultIfEmpty(0)
            .Min()),
    ];

    private static int Vocabulary(NetworkDescription network, LayerDescription embedding)
    {
        var shared = embedding.Shared.FirstOrDefault(shared => shared.Name == "Weights");
        var name = shared?.Parameter ?? $"{embedding.Name}.Weights";
        return network.Parameters.First(parameter => parameter.Name == name).Shape[shared is { IsTransposed: true } ? 1 : 0];
    }

    /// <summary>Numbers from −1 to 1; of an input of tokens their numbers, and −1 for none.</summary>
    private static T[] DrawInput<T>(Random random, TensorSlot input, int vocabulary)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => vocabulary == 0
            ? Draw<T>(random, input.Shape.FlattenedLength)
            : [.. Enumerable.Range(0, input.Shape.FlattenedLength).Select(_ => T.CreateChecked(random.Next(-1, vocabulary)))];

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
