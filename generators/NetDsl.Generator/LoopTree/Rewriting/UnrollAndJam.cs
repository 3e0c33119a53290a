using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>
/// Computes several elements side by side in registers, each statement for one after the other: the additions of one sum wait for
/// each other, those of several do not, and what several read is loaded once.
/// </summary>
internal static class UnrollAndJam
{
    /// <summary>The statements for all copies; loops within are gone through once.</summary>
    public static EquatableArray<Node> Of(EquatableArray<Node> body, IReadOnlyList<TileCopy> copies) => copies.Count == 1
        ? body
        : SharedLoads.In(Jam(body, copies));

    private static EquatableArray<Node> Jam(EquatableArray<Node> body, IReadOnlyList<TileCopy> copies) => body
        .SelectMany(node => node is Loop ? [node.Rebuild(inner => Jam(inner, copies))] : copies.Select(copy => copy.Apply(node)))
        .ToEquatableArray();
}
