using System.Numerics;
using NetDsl.Specifications;

namespace NetDsl.Generator.Tests;

/// <summary>What a network has computed, as plain loops read it.</summary>
internal static class ReferenceReading
{
    /// <summary>The values that a layer of a case read, and the weights of one.</summary>
    public static LayerReading Of<TNetwork, T>(TNetwork network, ReferenceCase one, int batch, bool isTraining, string weights)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var parameters = TNetwork.Description.Parameters.Where(parameter => parameter.Name.StartsWith($"{weights}.", StringComparison.Ordinal))
            .Select(parameter => parameter.Name[(weights.Length + 1)..])
            .ToDictionary(name => name, name => Elements.Of<T>(Layer<TNetwork, T>(network, weights).Parameter(name)));
        return new(Values("Before"), one.Source, batch, isTraining, name => parameters.GetValueOrDefault(name, []), Values);

        double[] Values(string layer) => Elements.Of<T>(Layer<TNetwork, T>(network, layer).Output);
    }

    /// <summary>A layer by its name.</summary>
    public static Layer<T> Layer<TNetwork, T>(TNetwork network, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => (Layer<T>)typeof(TNetwork).GetProperty(name)!.GetValue(network)!;
}
