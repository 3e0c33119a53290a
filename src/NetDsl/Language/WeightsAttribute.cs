namespace NetDsl;

/// <summary>
/// Marks a tensor of a method marked <see cref="LayerAttribute"/> as weights of the layer. Where no parameter is marked, the
/// layer's sources are the first tensors and all further ones are weights; where one is, those that are not marked are the
/// sources.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class WeightsAttribute : Attribute
{
    /// <summary>
    /// How the weights are drawn before training. By default, weights over which the equation sums are drawn as the layer
    /// says; others start at 0 where they are added, as a bias, and at 1 elsewhere, as a scale. That is also their
    /// <see cref="ParameterRole"/>.
    /// </summary>
    public Initialization Initialization { get; set; }
}
