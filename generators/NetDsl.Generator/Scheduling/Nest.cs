using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>An equation as loops compute it: elements by their addresses, indices that run through memory together made one.</summary>
/// <param name="Equation">The equation.</param>
/// <param name="Target">What is defined.</param>
/// <param name="Value">What it is, of <see cref="Access"/>es.</param>
/// <param name="Axes">The loops, the outermost first; that over the samples, where there is one, before all others.</param>
/// <param name="Fused">The indices of the target that stand for several of the equation's.</param>
internal sealed record Nest(Equation Equation, Access Target, Expression Value, EquatableArray<Axis> Axes, EquatableArray<FusedAxis> Fused)
{
    /// <summary>Whether different combinations of the indices define different elements; else they add to one another.</summary>
    public bool IsInjective => Equation.Target.IsInjective();

    /// <summary>The step of the loop over time in which the nest stands, a number that is given.</summary>
    public Axis? Time => Equation.Recurrence?.Time;

    /// <summary>
    /// Whether elements of the target are written from several places within a tile of two indices: in which order would
    /// depend on the size of the tile.
    /// </summary>
    public bool Overlap(Axis row, Axis column) =>
        !IsInjective && Equation.Target.At.Any(at => PartsOf(row).Any(at.DependsOn) && PartsOf(column).Any(at.DependsOn));

    /// <summary>The indices of the equation for which one of a loop stands.</summary>
    public IEnumerable<Axis> PartsOf(Axis axis) => Fused.FirstOrDefault(fused => fused.Whole == axis)?.Parts ?? [axis];

    /// <summary>The elements that are read, each once.</summary>
    public IReadOnlyList<Access> Accesses => Value.All<Access>(into: _ => true);

    /// <summary>The sums and maxima.</summary>
    public IReadOnlyList<Reduction> Reductions => Value.Reductions();
}
