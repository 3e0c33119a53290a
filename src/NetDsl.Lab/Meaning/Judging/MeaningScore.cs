namespace NetDsl.Lab;

/// <summary>How a unit and a concept, of all that were tried, hang together on the held half.</summary>
/// <param name="Group">The unit's group.</param>
/// <param name="Unit">The unit, from 0.</param>
/// <param name="Concept">The concept.</param>
/// <param name="Threshold">The activation above which the unit counts as on, chosen on the other half.</param>
/// <param name="Association">How they overlap.</param>
/// <param name="P">The probability of as many hits by chance; of sequences, that of the largest score of all.</param>
/// <param name="Adjusted">The same, corrected for all units and concepts that were tried.</param>
public sealed record MeaningScore(
    UnitGroup Group, int Unit, Concept Concept, float Threshold, Association Association, double P, double Adjusted)
{
    /// <summary>The unit's name: <c>Hidden[17]</c>.</summary>
    public string UnitName => Group.NameOf(Unit);

    /// <summary>F1 on the held half.</summary>
    public double F1 => Association.F1;

    /// <summary>Intersection over union on the held half.</summary>
    public double IoU => Association.IoU;

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture, $"{UnitName} for {Concept.Name}: F1 {F1:0.000}, p {Adjusted:0.0000}");
}
