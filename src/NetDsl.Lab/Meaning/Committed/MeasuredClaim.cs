using System.Text.Json.Serialization;

namespace NetDsl.Lab;

/// <summary>What was measured of a claim, as <see cref="MeaningFile"/> keeps it.</summary>
/// <param name="Network">The full name of the network's class.</param>
/// <param name="Layer">The layer.</param>
/// <param name="Unit">The unit, from 0.</param>
/// <param name="Concept">The name of the concept's method; its name where it is none.</param>
/// <param name="Verdict">SHOWN, NOT SHOWN or REFUTED.</param>
/// <param name="Measure">What the value is: F1.</param>
/// <param name="Value">The measure on held-out data.</param>
/// <param name="Weights">The content of the weights, as 16 hexadecimal digits.</param>
public sealed record MeasuredClaim(
    [property: JsonPropertyName("network")] string Network,
    [property: JsonPropertyName("layer")] string Layer,
    [property: JsonPropertyName("unit")] int Unit,
    [property: JsonPropertyName("concept")] string Concept,
    [property: JsonPropertyName("verdict")] string Verdict,
    [property: JsonPropertyName("measure")] string Measure,
    [property: JsonPropertyName("value")] double Value,
    [property: JsonPropertyName("weights")] string Weights);
