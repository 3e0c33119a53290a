using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Weights that tests set by name.</summary>
internal static class Planted
{
    /// <summary>Sets a weight tensor, the last index varying fastest.</summary>
    public static TNetwork With<TNetwork>(this TNetwork network, string parameter, params ReadOnlySpan<float> values)
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

            network.Parameters[at] = values[place];
        }

        return network;
    }

    /// <summary>All samples of bits, the lowest bit first, with its number as label.</summary>
    public static Observations TruthTable(int bits)
    {
        var samples = new float[bits << bits];
        for (var at = 0; at < samples.Length; at++)
            samples[at] = at / bits >> at % bits & 1;
        return Observations.Exhaustive(samples, [.. Enumerable.Range(0, 1 << bits)]);
    }
}
