namespace NetDsl.Generator.Diagnostics;

/// <summary>What was measured of a claim that a unit means a concept.</summary>
/// <param name="Network">The full name of the network's class.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Unit">The unit, from 0.</param>
/// <param name="Concept">The name of the concept's method.</param>
/// <param name="Verdict">SHOWN, NOT SHOWN or REFUTED.</param>
/// <param name="Measure">What the value is: F1.</param>
/// <param name="Value">The measure on held-out data.</param>
internal sealed record MeasuredClaim(string Network, string Layer, int Unit, string Concept, string Verdict, string Measure, double Value)
{
    /// <summary>The verdict of a claim that holds.</summary>
    public const string Shown = "SHOWN";
}
