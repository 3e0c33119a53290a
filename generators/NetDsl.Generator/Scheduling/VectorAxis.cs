using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>Indices along which a vector holds neighbours.</summary>
internal static class VectorAxis
{
    /// <summary>Axes shorter than this are not worth a vector.</summary>
    public const int Shortest = 4;

    /// <summary>The longest index along which the target and all that is read lie side by side, or do not move.</summary>
    public static Axis? OfMap(Nest nest, IReadOnlyList<Access> accesses, Axis? except = null) => nest.Axes
        .Where(axis => axis != except && IsLong(axis) && nest.Target.IsContiguous(axis) && accesses.All(access => access.Step(axis) is 0 or 1))
        .Where(axis => Positions(nest).All(position => position.At.Factor(axis) is 0 or 1))
        .OrderByDescending(axis => axis.Extent)
        .FirstOrDefault();

    /// <summary>Whether all that a sum reads lies side by side along the last of its indices.</summary>
    public static bool IsOf(Reduction reduction)
    {
        var axis = reduction.Over[reduction.Over.Count - 1];
        return IsLong(axis)
            && reduction.Body.All<Access>(_ => true).All(access => access.Step(axis) is 0 or 1)
            && reduction.Body.All<Position>(_ => true).All(position => position.At.Factor(axis) is 0 or 1);
    }

    public static bool IsLong(Axis axis) => axis != Axis.Sample && axis.Extent >= Shortest;

    private static IReadOnlyList<Position> Positions(Nest nest) => nest.Value.All<Position>(_ => true);
}
