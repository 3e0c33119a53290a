namespace NetDsl;

public static partial class Activations
{
    /// <summary>
    /// The parametric rectified linear unit: x above 0, slope·x from there down, with a slope that is learned (He, Zhang, Ren and
    /// Sun 2015).
    /// </summary>
    public const string Prelu = nameof(ActivationFunctions.Prelu);
}

public static partial class ActivationFunctions
{
    /// <summary>
    /// The parametric rectified linear unit: x above 0, slope·x from there down, with a slope that is learned (He, Zhang, Ren and
    /// Sun 2015).
    /// </summary>
    [Activation(Initialization = Initialization.He)]
    public static float Prelu(float x, [Parameter(0.25f)] float slope) => x > 0 ? x : slope * x;
}
