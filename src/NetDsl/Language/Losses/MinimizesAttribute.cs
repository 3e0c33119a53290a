namespace NetDsl;

/// <summary>
/// Says which loss an attribute derived from <see cref="MinimizeAttribute"/> minimises, so that the generator can see it.
/// </summary>
/// <param name="type">The type that declares the loss.</param>
/// <param name="loss">The name of its method marked <see cref="LossAttribute"/>.</param>
/// <example>
/// <code>
/// public static class Robust
/// {
///     [Loss]
///     public static float Pinball(float prediction, float target, float quantile = 0.5f) =>
///         MathF.Max(quantile * (target - prediction), (quantile - 1) * (target - prediction));
/// }
///
/// [Minimizes(typeof(Robust), nameof(Robust.Pinball))]
/// public sealed class PinballAttribute : MinimizeAttribute
/// {
///     public double Quantile { get; set; } = 0.5;
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MinimizesAttribute(Type type, string loss) : Attribute
{
    /// <summary>The type that declares the loss.</summary>
    public Type Type { get; } = type;

    /// <summary>The name of the method.</summary>
    public string Loss { get; } = loss;
}
