using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>Expressions of elements as expressions of vectors along an index.</summary>
internal static class Vectorised
{
    /// <summary>
    /// The expression of vectors: an element that moves with the index is loaded with its neighbours, anything else stands in all lanes.
    /// </summary>
    /// <param name="expression">The expression.</param>
    /// <param name="along">The index.</param>
    /// <param name="isHeld">Whether a local holds an element.</param>
    /// <param name="width">The width of the vectors.</param>
    public static Expression Of(Expression expression, Axis along, Func<Access, bool>? isHeld = null, Width width = Width.Vector) =>
        expression.Replace(part => part switch
        {
            Access access when isHeld?.Invoke(access) == true => new ElementLocal(access) { IsBroadcast = !access.DependsOn(along) },
            Access access when access.DependsOn(along) => new Load(access, along, width),
            Position position => new LanePositions(position.At, along),
            Access or Variable => new Broadcast(part),
            _ => null,
        });
}
