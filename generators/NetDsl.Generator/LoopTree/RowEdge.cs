using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>The end of an index, which vectors along it may pass.</summary>
internal static class RowEdge
{
    /// <summary>Whether vectors end with the index, however wide they are.</summary>
    public static bool IsWhole(Axis axis) => axis.Extent % RowPadding.VectorLength == 0;

    /// <summary>Where an element lies in the row of its sample, where all indices are 0: an element of a tile may lie some rows further.</summary>
    public static int StartInRow(Access access) => access.Step(Axis.Sample) is > 0 and var row ? access.Start % row : access.Start;

    /// <summary>Whether what lies behind the index, up to a whole vector, is the padding of a row of values.</summary>
    public static bool IsPadding(Access target, Axis axis) =>
        target.Tensor.IsPerSample && StartInRow(target) == 0
        && target.Steps.All(step => step.Axis == axis || step.Axis == Axis.Sample)
        && axis.Extent == target.Tensor.Length
        && axis.Extent >= RowPadding.ShortestVectorised;
}
