using System.Runtime.Intrinsics;

namespace NetDsl;

/// <summary>All bits set in as many lanes of a register as there are numbers left, none in the others.</summary>
internal static class RegisterMask
{
    public static Vector512<float> Vector512OfSingle(int left) => Vector512.LessThan(Vector512<int>.Indices, Vector512.Create(left)).AsSingle();

    public static Vector256<float> Vector256OfSingle(int left) => Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(left)).AsSingle();

    public static Vector128<float> Vector128OfSingle(int left) => Vector128.LessThan(Vector128<int>.Indices, Vector128.Create(left)).AsSingle();

    public static Vector512<double> Vector512OfDouble(int left) => Vector512.LessThan(Vector512<long>.Indices, Vector512.Create((long)left)).AsDouble();

    public static Vector256<double> Vector256OfDouble(int left) => Vector256.LessThan(Vector256<long>.Indices, Vector256.Create((long)left)).AsDouble();

    public static Vector128<double> Vector128OfDouble(int left) => Vector128.LessThan(Vector128<long>.Indices, Vector128.Create((long)left)).AsDouble();
}
