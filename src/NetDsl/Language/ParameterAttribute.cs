namespace NetDsl;

/// <summary>
/// Marks a further parameter of an activation as learnable: each layer with this activation has its own, named after the
/// layer and the parameter, <c>Hidden.slope</c>, and training changes it like a weight.
/// </summary>
/// <param name="start">What it is before training.</param>
/// <example>
/// <code>[Activation] static float Prelu(float x, [Parameter(0.25f)] float slope) => x > 0 ? x : slope * x;</code>
/// </example>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParameterAttribute(float start) : Attribute
{
    /// <summary>What it is before training.</summary>
    public float Start { get; } = start;

    /// <summary>Whether each element of the last axis (each channel, each unit) has one of its own. By default the layer has one.</summary>
    public bool PerChannel { get; set; }
}
