using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NetDsl;

/// <summary>The widest registers that the machine has for numbers: register tiles use them, whatever <see cref="System.Numerics.Vector{T}"/> is.</summary>
internal static class RegisterWidth
{
    /// <summary>
    /// Whether there are registers of 512 bits. <see cref="Vector512.IsHardwareAccelerated"/> also says no of processors that lower their clock
    /// for them; sums of products gain more by the width than they lose by the clock.
    /// </summary>
    public static bool Is512 => Vector512.IsHardwareAccelerated || (Vector256.IsHardwareAccelerated && Avx512F.IsSupported);

    /// <summary>Whether there are registers of 256 bits.</summary>
    public static bool Is256 => Vector256.IsHardwareAccelerated;

    /// <summary>The numbers in a register, which the compiler at run time knows as a constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static int Of<T>() => Is512 ? Vector512<T>.Count : Is256 ? Vector256<T>.Count : Vector128<T>.Count;
}
