using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Streaming;

/// <summary>An equation as a step computes it.</summary>
/// <param name="Equation">
/// The equation. The time of its recurrence is bound, to t − <paramref name="Delay"/> at step t; where it has none, it is
/// computed as a whole at every step.
/// </param>
/// <param name="Delay">How many steps must have come before what it reads is there: before, it is not computed.</param>
internal sealed record StepEquation(Equation Equation, int Delay);
