namespace NetDsl;

/// <summary>
/// Marks a static method of tensors and indices as the equation of a layer. The generator reads its C# expression; forward
/// pass, backward pass and explanation follow, as for the layers of this library. <see cref="EquationAttribute"/> puts it
/// into a network; the words it is written in are those of <see cref="Equations"/>.
/// </summary>
/// <example>
/// <code>[Layer] static Scalar Bilinear(Tensor x, Tensor W, Index n) => Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]));</code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LayerAttribute : Attribute;
