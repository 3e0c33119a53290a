using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>A copy whose target runs through memory along one index and whose source along another one: small squares are turned in registers.</summary>
/// <param name="Nest">The equation; an element is its whole value.</param>
/// <param name="Source">What is copied.</param>
/// <param name="Row">The index along which the target is contiguous.</param>
/// <param name="Column">The index along which the source is contiguous.</param>
internal sealed record Transposition(Nest Nest, Access Source, Axis Row, Axis Column) : Loops(Nest)
{
    /// <summary>Sees an equation so; null where it is something else.</summary>
    public static Transposition? Of(Nest nest) =>
        nest.Value is not Access source || nest.Equation.Accumulates || !nest.IsInjective ? null
        : (from row in nest.Axes
           where row != Axis.Sample && nest.Target.IsContiguous(row) && source.Step(row) > 1
           from column in nest.Axes
           where column != Axis.Sample && source.IsContiguous(column) && nest.Target.Step(column) > 1
           select new Transposition(nest, source, row, column)).FirstOrDefault();

    /// <summary>The loops around it.</summary>
    public IEnumerable<Axis> Outer => Nest.Axes.Where(axis => axis != Row && axis != Column);

    protected override IEnumerable<Axis> Order => Outer.Append(Row).Append(Column);
}
