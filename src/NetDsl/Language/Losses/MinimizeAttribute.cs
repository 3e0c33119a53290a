namespace NetDsl;

/// <summary>
/// A loss given by a method marked <see cref="LossAttribute"/>, averaged over the elements of the layer that is judged.
/// </summary>
/// <remarks>
/// A named argument of a derived attribute sets the method's parameter of the same name:
/// <see cref="HuberAttribute.Delta"/> is the parameter <c>delta</c>.
/// </remarks>
public class MinimizeAttribute : ObjectiveAttribute
{
    /// <summary>Minimises the given loss.</summary>
    /// <param name="loss">The method's name: <c>nameof(Pinball)</c>.</param>
    public MinimizeAttribute(string loss) => Loss = loss;

    /// <summary>The name of the method.</summary>
    public string Loss { get; }
}
