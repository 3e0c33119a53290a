using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Checking;

/// <summary>The elements that a reading reaches while its indices run, by their places in the tensor.</summary>
internal static class Reach
{
    /// <summary>Combinations up to which they are gone through: more would make a build wait.</summary>
    private const int Most = 1 << 20;

    /// <summary>Whether they are too many to be gone through.</summary>
    public static bool IsTooLarge(TensorRead read) =>
        read.Axes.Aggregate(1L, (count, axis) => Math.Min(count * axis.Extent, int.MaxValue)) > Most || read.Tensor.Length > Most;

    /// <summary>The places, one for each combination of the indices.</summary>
    public static int[] Of(TensorRead read)
    {
        var place = Flattening.PlaceOf(read);
        int[] places = [place.Shift];
        foreach (var term in place.Terms)
        {
            var more = new int[places.Length * term.Axis.Extent];
            for (var i = 0; i < more.Length; i++)
                more[i] = places[i % places.Length] + i / places.Length * term.Factor;
            places = more;
        }

        return places;
    }

    /// <summary>The reading at one step of a loop over time.</summary>
    public static TensorRead At(this TensorRead read, Axis time, int step) => read.Replace(axis => axis == time ? step : null);
}
