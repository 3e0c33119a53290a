namespace NetDsl;

/// <summary>
/// Marks a static method of a prediction and a target as a loss of one element. The generator reads its C# expression,
/// differentiates it and writes it as vector code.
/// </summary>
/// <example>
/// <code>[Loss] static float Pinball(float prediction, float target) => MathF.Max(0.9f * (target - prediction), 0.1f * (prediction - target));</code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LossAttribute : Attribute
{
    /// <summary>
    /// The activation that turns what the loss is computed from (logits, say) into what <c>Predict</c> returns. By default
    /// the identity.
    /// </summary>
    public string? Prediction { get; set; }

    /// <summary>Which targets the loss takes; others are refused when a sample is loaded.</summary>
    public TargetDomain Targets { get; set; }
}
