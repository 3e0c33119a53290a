using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>Every element written out: what fits no vector is fastest, and clearest, without a loop.</summary>
internal sealed record StraightLine(Equation Equation) : Schedule(Equation);
