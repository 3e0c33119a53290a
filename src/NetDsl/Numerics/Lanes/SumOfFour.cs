using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetDsl;

/// <summary>Four sums at once, as dot-product kernels end: the additions of four folds share their instructions.</summary>
public static partial class Lanes
{
    /// <summary>
    /// The sums of the lanes of a, b, c and d, each with the same bits as <see cref="SumOfBlock{T}"/> gives.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<float> SumOfFour(Vector128<float> a, Vector128<float> b, Vector128<float> c, Vector128<float> d)
    {
        var (ab, cd) = (SumOfHalves(a, b), SumOfHalves(c, d));
        return EvenLanes(ab, cd) + OddLanes(ab, cd);
    }

    /// <summary>
    /// The sums of the lanes of a, b, c and d, each with the same bits as <see cref="SumOfBlock{T}"/> gives.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<double> SumOfFour(Vector128<double> a, Vector128<double> b, Vector128<double> c, Vector128<double> d) =>
        Vector256.Create(SumOfHalves(a, b), SumOfHalves(c, d));

    /// <summary>(x₀ + x₂, x₁ + x₃, y₀ + y₂, y₁ + y₃).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> SumOfHalves(Vector128<float> x, Vector128<float> y) =>
        LowerHalves(x.AsDouble(), y.AsDouble()).AsSingle() + UpperHalves(x.AsDouble(), y.AsDouble()).AsSingle();

    /// <summary>(x₀ + x₁, y₀ + y₁).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> SumOfHalves(Vector128<double> x, Vector128<double> y) =>
        LowerHalves(x, y) + UpperHalves(x, y);

    /// <summary>(x₀, y₀).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> LowerHalves(Vector128<double> x, Vector128<double> y) =>
        Sse2.IsSupported ? Sse2.UnpackLow(x, y)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(x, y)
        : Vector128.Create(x[0], y[0]);

    /// <summary>(x₁, y₁).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> UpperHalves(Vector128<double> x, Vector128<double> y) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(x, y)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(x, y)
        : Vector128.Create(x[1], y[1]);

    /// <summary>(x₀, x₂, y₀, y₂).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> EvenLanes(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.Shuffle(x, y, 0b10_00_10_00)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.UnzipEven(x, y)
        : Vector128.Create(x[0], x[2], y[0], y[2]);

    /// <summary>(x₁, x₃, y₁, y₃).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> OddLanes(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.Shuffle(x, y, 0b11_01_11_01)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.UnzipOdd(x, y)
        : Vector128.Create(x[1], x[3], y[1], y[3]);
}
