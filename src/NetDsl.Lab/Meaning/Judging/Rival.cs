namespace NetDsl.Lab;

/// <summary>Another concept that fits the same unit as well.</summary>
/// <param name="Concept">The concept.</param>
/// <param name="Pearson">Its correlation with the unit.</param>
/// <param name="F1">Its F1 with the unit, at the threshold that is best for it.</param>
public sealed record Rival(Concept Concept, double Pearson, double F1);
