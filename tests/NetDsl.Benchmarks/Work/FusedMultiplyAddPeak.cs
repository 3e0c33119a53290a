using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetDsl.Benchmarks;

/// <summary>
/// The most that one core can compute: fused multiply-adds on registers alone, the widest that the machine has. Two start in each cycle
/// and each takes four or five, so that 12 chains, none of which waits for another, keep both units busy.
/// </summary>
public static class FusedMultiplyAddPeak
{
    private const int Chains = 12;

    /// <summary>The steps of each chain that are measured at once: about ten microseconds.</summary>
    public const int Steps = 8192;

    /// <summary>The bits of the registers.</summary>
    public static int Bits => 8 * (RegisterWidth.Is512 ? Vector512<byte>.Count : Vector<byte>.Count);

    /// <summary>The floating-point operations of <see cref="Run"/>.</summary>
    public static long Operations => 2L * Chains * Steps * Bits / 32;

    /// <summary>Runs the chains x ← x·a + b, whose values stay near 1.</summary>
    /// <returns>What they end with, so that nothing is left out as unused.</returns>
    public static float Run() => RegisterWidth.Is512 ? RunWidest() : RunVectors();

    // Compiled for good at once, and not into a caller that has no use for the result and would leave out all.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float RunWidest()
    {
        Vector512<float> a = Vector512.Create(0.5f), b = a;
        Vector512<float> x0 = Vector512<float>.One, x1 = x0, x2 = x0, x3 = x0, x4 = x0, x5 = x0;
        Vector512<float> x6 = x0, x7 = x0, x8 = x0, x9 = x0, x10 = x0, x11 = x0;
        for (var step = 0; step < Steps; step++)
        {
            x0 = Vector512.FusedMultiplyAdd(x0, a, b);
            x1 = Vector512.FusedMultiplyAdd(x1, a, b);
            x2 = Vector512.FusedMultiplyAdd(x2, a, b);
            x3 = Vector512.FusedMultiplyAdd(x3, a, b);
            x4 = Vector512.FusedMultiplyAdd(x4, a, b);
            x5 = Vector512.FusedMultiplyAdd(x5, a, b);
            x6 = Vector512.FusedMultiplyAdd(x6, a, b);
            x7 = Vector512.FusedMultiplyAdd(x7, a, b);
            x8 = Vector512.FusedMultiplyAdd(x8, a, b);
            x9 = Vector512.FusedMultiplyAdd(x9, a, b);
            x10 = Vector512.FusedMultiplyAdd(x10, a, b);
            x11 = Vector512.FusedMultiplyAdd(x11, a, b);
        }

        return Vector512.Sum(x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10 + x11);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static float RunVectors()
    {
        Vector<float> a = new(0.5f), b = new(0.5f);
        Vector<float> x0 = new(1), x1 = x0, x2 = x0, x3 = x0, x4 = x0, x5 = x0;
        Vector<float> x6 = x0, x7 = x0, x8 = x0, x9 = x0, x10 = x0, x11 = x0;
        for (var step = 0; step < Steps; step++)
        {
            x0 = Vector.FusedMultiplyAdd(x0, a, b);
            x1 = Vector.FusedMultiplyAdd(x1, a, b);
            x2 = Vector.FusedMultiplyAdd(x2, a, b);
            x3 = Vector.FusedMultiplyAdd(x3, a, b);
            x4 = Vector.FusedMultiplyAdd(x4, a, b);
            x5 = Vector.FusedMultiplyAdd(x5, a, b);
            x6 = Vector.FusedMultiplyAdd(x6, a, b);
            x7 = Vector.FusedMultiplyAdd(x7, a, b);
            x8 = Vector.FusedMultiplyAdd(x8, a, b);
            x9 = Vector.FusedMultiplyAdd(x9, a, b);
            x10 = Vector.FusedMultiplyAdd(x10, a, b);
            x11 = Vector.FusedMultiplyAdd(x11, a, b);
        }

        return Vector.Sum(x0 + x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9 + x10 + x11);
    }
}
