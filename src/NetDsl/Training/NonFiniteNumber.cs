using System.Numerics;

namespace NetDsl;

/// <summary>Names the first number of a vector of weights, or of what lies like them, that is NaN or infinite.</summary>
internal static class NonFiniteNumber
{
    /// <summary>The name of its tensor: <c>Hidden.Weights</c>.</summary>
    public static string Name<TNetwork, T>(ReadOnlySpan<T> numbers)
        where TNetwork : class, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var place = 0;
        while (T.IsFinite(numbers[place]))
            place++;
        foreach (var parameter in TNetwork.Description.Parameters)
        {
            if (place >= parameter.Offset && place < parameter.Offset + parameter.Length)
                return parameter.Name;
        }

        return $"weight {place}";
    }
}
