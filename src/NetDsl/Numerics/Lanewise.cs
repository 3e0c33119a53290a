using System.Numerics;

namespace NetDsl;

/// <summary>Functions of one number, applied to each lane of a vector in turn.</summary>
internal static class Lanewise
{
    /// <summary>The function of each lane.</summary>
    public static Vector<double> Map<TFunction>(Vector<double> x)
        where TFunction : IRealFunction
    {
        Span<double> lanes = stackalloc double[Vector<double>.Count];
        x.CopyTo(lanes);
        foreach (ref var lane in lanes)
            lane = TFunction.Of(lane);
        return new Vector<double>(lanes);
    }

    /// <summary>The function of each lane, computed in double and rounded.</summary>
    public static Vector<float> Map<TFunction>(Vector<float> x)
        where TFunction : IRealFunction
    {
        Span<float> lanes = stackalloc float[Vector<float>.Count];
        x.CopyTo(lanes);
        foreach (ref var lane in lanes)
            lane = (float)TFunction.Of(lane);
        return new Vector<float>(lanes);
    }

    /// <summary>
    /// The function, computed in double and rounded, of each lane that is larger than a limit in magnitude; the other
    /// lanes from <paramref name="otherwise"/>.
    /// </summary>
    public static Vector<float> MapBeyond<TFunction>(Vector<float> x, float limit, Vector<float> otherwise)
        where TFunction : IRealFunction
    {
        Span<float> lanes = stackalloc float[Vector<float>.Count];
        otherwise.CopyTo(lanes);
        for (var lane = 0; lane < lanes.Length; lane++)
        {
            if (MathF.Abs(x[lane]) > limit)
                lanes[lane] = (float)TFunction.Of(x[lane]);
        }

        return new Vector<float>(lanes);
    }
}
