using System.Globalization;
using System.Numerics;

namespace NetDsl;

/// <summary>
/// Whether the settings of an optimizer, which are doubles, are something in the number type of the weights: an ε of 1e−50 is 0
/// in single precision, and 0/(√0 + 0) is NaN.
/// </summary>
internal static class RepresentableConstants
{
    /// <summary>Checks all constants but the rate, which a schedule may well let vanish.</summary>
    /// <exception cref="ArgumentException">A constant rounds to 0 or overflows.</exception>
    public static void Require<T>(Optimizer optimizer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // With a rate of 1, what is a multiple of it has the size of its other factor.
        foreach (var constant in optimizer.ConstantsOf(new(1, 1)))
        {
            var rounded = T.CreateTruncating(constant.Value);
            if (constant.Value != 0 && (T.IsZero(rounded) || !T.IsFinite(rounded)))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"{constant.Symbol} = {constant.Value} of {optimizer.GetType().Name} is {rounded} in the numbers of the weights ({typeof(T).Name}). ")
                    + $"Choose one that they can hold, from {Text(T.Epsilon)} to {Text(Largest<T>())}.");
            }
        }
    }

    /// <summary>Checks the rate of a step.</summary>
    /// <exception cref="ArgumentException">It overflows.</exception>
    public static void RequireRate<T>(double rate)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (!T.IsFinite(T.CreateTruncating(rate)))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"A learning rate of {rate} is infinite in the numbers of the weights ({typeof(T).Name}); at most {Text(Largest<T>())} can be held."));
        }
    }

    private static T Largest<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        T.BitDecrement(T.PositiveInfinity);

    private static string Text<T>(T number)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        number.ToString("G6", CultureInfo.InvariantCulture);
}
