using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>Copies a matrix into the transposed layout.</summary>
/// <param name="Target">The first element that is stored.</param>
/// <param name="Source">The first element that is loaded.</param>
/// <param name="Row">The index along which the target is contiguous.</param>
/// <param name="Column">The index along which the source is contiguous.</param>
internal sealed record Transpose(Access Target, Access Source, Axis Row, Axis Column) : Node
{
    /// <summary>Whether an index runs within it.</summary>
    public bool Has(Axis axis) => axis == Row || axis == Column;

    public override Node Map(Func<Expression, Expression> change) => this;
}
