namespace NetDsl;

/// <summary>
/// A loss given by a method marked <see cref="LossAttribute"/>, averaged over the elements of the layer that is judged.
/// </summary>
/// <remarks>
/// A derived attribute names its loss by <see cref="MinimizesAttribute"/>. Its named arguments set the method's parameters of
/// the same names: <see cref="HuberAttribute.Delta"/> is the parameter <c>delta</c>.
/// </remarks>
public class MinimizeAttribute : ObjectiveAttribute
{
    /// <summary>Minimises the given loss.</summary>
    /// <param name="loss">The method's name: <c>nameof(Pinball)</c>.</param>
    public MinimizeAttribute(string loss) => Loss = loss;

    /// <summary>Minimises the loss that <see cref="MinimizesAttribute"/> names.</summary>
    protected MinimizeAttribute()
    {
    }

    /// <summary>The name of the method; null where <see cref="MinimizesAttribute"/> gives it.</summary>
    public string? Loss { get; }
}
