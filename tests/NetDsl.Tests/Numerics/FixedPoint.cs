using System.Numerics;

namespace NetDsl.Tests.Numerics;

/// <summary>Functions to 70 digits, as whole multiples of 2⁻²⁵⁶: what functions in double are held to.</summary>
internal static class FixedPoint
{
    private const int Places = 256;
    private static readonly BigInteger One = BigInteger.One << Places;

    /// <summary>1 / (1 + exp(−x)).</summary>
    public static BigInteger Sigmoid(double x)
    {
        var e = ExpOfMinus(Math.Abs(x));
        return Divide(x < 0 ? e : One, One + e);
    }

    /// <summary>log(1 + exp(x)) = max(x, 0) + log(1 + exp(−|x|)).</summary>
    public static BigInteger Softplus(double x) => Of(Math.Max(x, 0)) + LogOfOnePlus(ExpOfMinus(Math.Abs(x)));

    /// <summary>|value − exact| / exact, in units of 2⁻⁵³.</summary>
    public static double Error(double value, BigInteger exact) =>
        Math.ScaleB((double)(BigInteger.Abs(Of(value) - exact) << 64) / (double)exact, 53 - 64);

    /// <summary>A number; what is below 2⁻²⁵⁶ is cut off.</summary>
    private static BigInteger Of(double x)
    {
        var exponent = x == 0 ? 0 : Math.ILogB(x) - 52;
        var significand = new BigInteger(Math.ScaleB(x, -exponent));
        return significand << (exponent + Places);
    }

    /// <summary>exp(−x) = exp(−x/2²⁰)^(2²⁰), by Taylor's series.</summary>
    private static BigInteger ExpOfMinus(double x)
    {
        const int Halvings = 20;
        var reduced = Of(x) >> Halvings;
        var (sum, term) = (BigInteger.Zero, One);
        for (var n = 1; !term.IsZero; n++)
        {
            sum += term;
            term = -Multiply(term, reduced) / n;
        }

        for (var i = 0; i < Halvings; i++)
            sum = Multiply(sum, sum);
        return sum;
    }

    /// <summary>log(1 + e) = 2·artanh(s) = 2·(s + s³/3 + s⁵/5 + …), s = e / (2 + e).</summary>
    private static BigInteger LogOfOnePlus(BigInteger e)
    {
        var s = Divide(e, 2 * One + e);
        var (sum, power) = (BigInteger.Zero, s);
        for (var n = 1; !power.IsZero; n += 2)
        {
            sum += power / n;
            power = Multiply(power, Multiply(s, s));
        }

        return 2 * sum;
    }

    private static BigInteger Multiply(BigInteger x, BigInteger y) => (x * y) >> Places;

    private static BigInteger Divide(BigInteger x, BigInteger y) => (x << Places) / y;
}
