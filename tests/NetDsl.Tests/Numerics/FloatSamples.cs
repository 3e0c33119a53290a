namespace NetDsl.Tests.Numerics;

/// <summary>Arguments at which functions of a float are tried.</summary>
public static class FloatSamples
{
    /// <summary>Values where something changes: zeros, subnormals, overflow, the seams of the approximations.</summary>
    public static float[] Edges { get; } =
    [
        .. new[]
        {
            0f, float.Epsilon, 1e-40f, 1.17549421e-38f, 1.17549435e-38f, 1e-20f, 0.25f, 0.5f, 0.707106769f, 0.707106829f,
            0.785398185f, 0.99999994f, 1f, 1.00000012f, 1.41421354f, 1.5f, 1.57079637f, 2f, 2.5f, 2.71828175f, 3.14159274f,
            3.9375f, 4f, 6.28318548f, 8.5f, 10f, 87.33f, 87.4f, 88.72283f, 88.72284f, 89.4159851f, 89.5f, 90f, 103.9f,
            104f, 105f, 1000f, 65536f, 65536.0039f, 8388607.5f, 8388608f, 1e10f, 1e30f, float.MaxValue,
            float.PositiveInfinity,
        }.SelectMany(x => new[] { x, -x }),
        float.NaN,
    ];

    /// <summary>Every 997th bit pattern from a start on, and so floats of every sign and size.</summary>
    public static IEnumerable<float> Dense(uint stride = 997)
    {
        for (ulong bits = 0; bits <= uint.MaxValue; bits += stride)
            yield return BitConverter.UInt32BitsToSingle((uint)bits);
    }
}
