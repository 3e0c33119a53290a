namespace NetDsl;

public static partial class Activations
{
    /// <summary>The hyperbolic tangent.</summary>
    public const string Tanh = nameof(ActivationFunctions.Tanh);
}

public static partial class ActivationFunctions
{
    /// <summary>The hyperbolic tangent.</summary>
    [Activation(Initialization = Initialization.Glorot)]
    public static float Tanh(float x) => MathF.Tanh(x);
}
