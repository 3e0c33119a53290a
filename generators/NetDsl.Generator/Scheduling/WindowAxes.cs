using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>The indices of windows that overlap along an axis, j and v of <c>x[2·j+v]</c>.</summary>
/// <param name="Place">Which window.</param>
/// <param name="Element">Which of its elements.</param>
internal sealed record WindowAxes(Axis Place, Axis Element);
