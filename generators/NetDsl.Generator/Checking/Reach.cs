using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Checking;

/// <summary>The elements that a reading reaches while its indices run, by their places in the tensor.</summary>
internal static class Reach
{
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
