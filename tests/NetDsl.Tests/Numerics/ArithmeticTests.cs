using System.Numerics;
using CsCheck;
using Xunit;

namespace NetDsl.Tests.Numerics;

/// <summary>
/// The two fast readings of an equation, vectors and scalars, do what IEEE 754 says of each operation, rounded once, so that they
/// agree to the last bit.
/// </summary>
public sealed class ArithmeticTests
{
    [Fact]
    public void Floats_are_computed_as_their_numbers() => Gen
        .Select(Gen.Float, Gen.Float)
        .Sample((x, y) => Agree(x, y), iter: 20_000);

    [Fact]
    public void Doubles_are_computed_as_their_numbers() => Gen
        .Select(Gen.Double, Gen.Double)
        .Sample((x, y) => Agree(x, y), iter: 20_000);

    [Fact]
    public void Numbers_print_alike_everywhere()
    {
        Assert.Equal("1.5", new Scalar<float>(1.5f).ToString());
        Assert.Equal(Vector.Create(2.5).ToString(), new Lane<double>(Vector.Create(2.5)).ToString());
    }

    private static bool Agree<T>(T x, T y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Agree<T>(x + y, new Scalar<T>(x) + new Scalar<T>(y), Fill(x) + Fill(y))
        && Agree<T>(x - y, new Scalar<T>(x) - new Scalar<T>(y), Fill(x) - Fill(y))
        && Agree<T>(x * y, new Scalar<T>(x) * new Scalar<T>(y), Fill(x) * Fill(y))
        && Agree<T>(x / y, new Scalar<T>(x) / new Scalar<T>(y), Fill(x) / Fill(y))
        && Agree<T>(-x, -new Scalar<T>(x), -Fill(x))
        && Agree<T>(T.Sqrt(x), Scalar<T>.Sqrt(new(x)), Lane<T>.Sqrt(Fill(x)))
        && Agree<T>(T.Abs(x), Scalar<T>.Abs(new(x)), Lane<T>.Abs(Fill(x)))
        && Agree<T>(T.Max(x, y), Scalar<T>.Max(new(x), new(y)), Lane<T>.Max(Fill(x), Fill(y)))
        && Agree<T>(T.CreateTruncating(0.1), Scalar<T>.Of(0.1), Lane<T>.Of(0.1));

    private static bool Agree<T>(T expected, Scalar<T> scalar, Lane<T> lanes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var lane = 0; lane < Vector<T>.Count; lane++)
        {
            if (!SameBits(expected, lanes.Elements[lane]))
                return false;
        }

        return SameBits(expected, scalar.Value);
    }

    private static Lane<T> Fill<T>(T x)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(Vector.Create(x));

    /// <summary>Equal, with the same sign of zero, or both not a number.</summary>
    private static bool SameBits<T>(T x, T y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        T.IsNaN(x) ? T.IsNaN(y) : x == y && T.IsNegative(x) == T.IsNegative(y);
}
