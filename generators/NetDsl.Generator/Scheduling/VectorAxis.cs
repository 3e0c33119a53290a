using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>Indices along which a vector holds neighbours.</summary>
internal static class VectorAxis
{
    /// <summary>Axes shorter than this are not worth a vector.</summary>
    public const int Shortest = 4;

    /// <summary>Elements farther apart are in cache lines of their own: nothing is gained by taking them together.</summary>
    public const int FarthestStep = 4;

    /// <summary>The longest index along which the target and all that is read lie side by side, or do not move.</summary>
    /// <param name="nest">The equation.</param>
    /// <param name="accesses">What is read.</param>
    /// <param name="except">Indices that must be the same in all lanes.</param>
    public static Axis? OfMap(Nest nest, IReadOnlyList<Access> accesses, params IEnumerable<Axis> except) =>
        Longest(nest, axis => !except.Contains(axis) && nest.Target.IsContiguous(axis) && accesses.All(access => access.Step(axis) is 0 or 1));

    /// <summary>The longest index along which they lie side by side or a few steps apart.</summary>
    public static Axis? OfSteps(Nest nest) => Longest(nest, axis =>
        nest.Target.Step(axis) is > 0 and <= FarthestStep && nest.Accesses.All(access => access.Step(axis) is >= 0 and <= FarthestStep));

    /// <summary>Whether all that a sum reads lies side by side along the last of its indices.</summary>
    public static bool IsOf(Reduction reduction)
    {
        var axis = reduction.Over[reduction.Over.Count - 1];
        return IsLong(axis)
            && reduction.Body.All<Access>(_ => true).All(access => access.Step(axis) is 0 or 1)
            && reduction.Body.All<Position>(_ => true).All(position => position.At.Factor(axis) is 0 or 1);
    }

    public static bool IsLong(Axis axis) => axis != Axis.Sample && axis.Extent >= Shortest;

    private static Axis? Longest(Nest nest, Func<Axis, bool> suits) =>
        nest.Axes.Where(axis => IsLong(axis) && suits(axis)).OrderByDescending(axis => axis.Extent).FirstOrDefault();
}
