using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Scheduling;

/// <summary>An element by its address, as loops see it: where it lies from the first element of its tensor.</summary>
/// <param name="Tensor">The tensor.</param>
/// <param name="Start">The address where all indices are 0.</param>
/// <param name="Steps">The indices on which the address depends.</param>
internal sealed record Access(Tensor Tensor, int Start, EquatableArray<Step> Steps) : Expression
{
    /// <summary>What the address grows by when the index grows by one.</summary>
    public int Step(Axis axis) => Steps.FirstOrDefault(step => step.Axis == axis)?.Length ?? 0;

    public bool DependsOn(Axis axis) => Step(axis) != 0;

    /// <summary>Whether neighbours along the index are neighbours in memory.</summary>
    public bool IsContiguous(Axis axis) => Step(axis) == 1;

    /// <summary>The element's address on one index in the place of two, the second of which runs within the first.</summary>
    public Access Fuse(Axis outer, Axis inner, Axis fused) => this with
    {
        Steps = Steps.Where(step => step.Axis != outer)
            .Select(step => step.Axis == inner ? new Step(fused, step.Length) : step)
            .ToEquatableArray(),
    };
}
