namespace NetDsl;

/// <summary>
/// Marks a static method of one number as an activation function. The generator reads its C# expression,
/// differentiates it and writes it as vector code.
/// </summary>
/// <example>
/// <code>[Activation] static float Snake(float x) => x + MathF.Sin(x) * MathF.Sin(x);</code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ActivationAttribute : Attribute
{
    /// <summary>How the weights of a layer with this activation are drawn, unless the layer says otherwise.</summary>
    public Initialization Initialization { get; set; }
}
