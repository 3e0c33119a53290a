namespace NetDsl.Generator.Scheduling;

/// <summary>An equation that loops compute.</summary>
/// <param name="Nest">The equation as they see it.</param>
internal abstract record Loops(Nest Nest) : Schedule(Nest.Equation);
