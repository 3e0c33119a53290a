using Xunit;

namespace NetDsl;

/// <summary>Weights that tests set by name.</summary>
internal static class PlantedWeights
{
    /// <summary>Sets a weight tensor, the last index varying fastest.</summary>
    public static TNetwork With<TNetwork>(this TNetwork network, string parameter, params ReadOnlySpan<double> values)
        where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
    {
        var description = TNetwork.Description.Parameters.Single(one => one.Name == parameter);
        Assert.Equal(description.Length, values.Length);
        for (var place = 0; place < values.Length; place++)
        {
            var (rest, at) = (place, description.Offset);
            for (var axis = description.Shape.Count - 1; axis >= 0; axis--)
            {
                (rest, var index) = Math.DivRem(rest, description.Shape[axis]);
                at += index * description.Strides[axis];
            }

            network.Parameters[at] = (float)values[place];
        }

        return network;
    }
}
