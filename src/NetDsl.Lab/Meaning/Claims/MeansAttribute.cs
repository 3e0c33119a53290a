namespace NetDsl.Lab;

/// <summary>
/// Claims that a unit of a network's layer stands for a concept. An analyzer reads <see cref="MeaningFile"/> beside the project and warns
/// where the committed measurement does not support the claim.
/// </summary>
/// <remarks>Above a network: <c>[Network, Means(nameof(Hidden), 17, nameof(ClosedLoop), AtLeast = 0.8)]</c>.</remarks>
/// <param name="layer">The layer: <c>nameof(Hidden)</c>; of a layer of a block its full name, <c>"Body1.Conv"</c>.</param>
/// <param name="unit">
/// The unit, from 0: a neuron of a vector; a channel of a grid or a sequence, which is an index of the last axis.
/// </param>
/// <param name="concept">The method marked <see cref="ConceptAttribute"/>: <c>nameof(ClosedLoop)</c>.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class MeansAttribute(string layer, int unit, string concept) : Attribute
{
    /// <summary>The layer.</summary>
    public string Layer { get; } = layer;

    /// <summary>The unit, from 0.</summary>
    public int Unit { get; } = unit;

    /// <summary>The name of the concept's method.</summary>
    public string Concept { get; } = concept;

    /// <summary>The least F1 on held-out data that the claim asks for; 0, the default, asks for the verdict SHOWN alone.</summary>
    public double AtLeast { get; set; }
}
