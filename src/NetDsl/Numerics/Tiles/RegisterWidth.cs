using System.Runtime.Intrinsics;

namespace NetDsl;

/// <summary>The widest registers that the machine has for numbers: register tiles use them, whatever <see cref="System.Numerics.Vector{T}"/> is.</summary>
internal static class RegisterWidth
{
    /// <summary>The numbers in a register, which the compiler at run time knows as a constant.</summary>
    /// <typeparam name="T">The number type.</typeparam>
    public static int Of<T>() =>
        Vector512.IsHardwareAccelerated ? Vector512<T>.Count : Vector256.IsHardwareAccelerated ? Vector256<T>.Count : Vector128<T>.Count;
}
