namespace NetDsl;

/// <summary>
/// How accurate the functions of <see cref="VectorMath"/> are: a bound c for each, so that the relative error of a result
/// is at most c·u, u being the unit roundoff of the number type. From these the rounding-error bounds of whole
/// networks are derived.
/// </summary>
/// <remarks>
/// An error of half a unit in the last place is at most 1 u, one of a whole unit at most 2 u. The bounds hold where the
/// exact value is a normal number; a subnormal result is off by at most one unit in the last place. They say nothing of
/// what an error of the argument does to the result.
/// </remarks>
public static partial class FunctionAccuracy;
